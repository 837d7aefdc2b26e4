using System.Globalization;
using System.Text.Json;
using Wangchun.Data;
using Wangchun.Data.Personal;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Imports;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Imports;

namespace Wangchun.Web.Features.People;

/// <summary>A ledger of members and volunteers.</summary>
public sealed class PersonImport(FieldVault vault) : IImportKind
{
    private const string FullName = "姓名", Phone = "手机号", Identity = "身份证号", Birth = "出生日期", Community = "社区", Branch = "党支部", Standing = "党员身份", Volunteer = "志愿者";
    private const int Chunk = 500;

    public string Id => "persons";

    public string Right => Can.Imports.ImportPersons;

    public string Name => "人员";

    public string MatchedBy => "先按身份证号，再按手机号加姓名、姓名加出生日期、姓名加党支部，认出已经登记的人。";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new(FullName, true, "林晓敏", "必填"),
        new(Phone, false, "13800000000", "设成文本格式"),
        new(Identity, false, "", "设成文本格式；只在办理补贴资格时需要"),
        new(Birth, false, "1985-03-08", "年-月-日"),
        new(Community, false, "五江口社区", "用系统里的名称"),
        new(Branch, false, "五江口社区第一党支部", "党员才填"),
        new(Standing, false, "正式党员", "正式党员或预备党员"),
        new(Volunteer, false, "是", "是或否"),
    ];

    public async Task<IReadOnlyList<JudgedLine>> JudgeAsync(PortalDb db, Ledger ledger, bool updatesExisting, Act act, CancellationToken stop)
    {
        var communities = await db.Communities.Where(c => c.IsActive).ToDictionaryAsync(c => c.Name, stop);
        var branches = await db.PartyOrganisations.Where(o => o.IsActive && o.Kind == PartyOrganisationKind.Branch).ToDictionaryAsync(o => o.Name, stop);
        var known = new Known(await KnownAsync(db, ledger, stop));
        var seen = new Dictionary<string, int>();
        return [.. ledger.Lines.Select(line => Judge(line))];

        JudgedLine Judge(LedgerLine line)
        {
            try
            {
                var sheet = SheetOf(line, communities, branches, act.Today);
                Refusal.If(!seen.TryAdd(sheet.Key, line.Number), "和第 {0} 行是同一个人。", seen[sheet.Key]);
                return known.Find(sheet) is { } person ? Existing(db, line, sheet, person, updatesExisting, act) : New(db, line, sheet, act);
            }
            catch (Refusal refusal)
            {
                return new JudgedLine(new ImportRow(line.Number, ImportVerdict.Wrong, refusal));
            }
        }
    }

    public async Task RevertAsync(PortalDb db, ImportRow row, Act act, CancellationToken stop)
    {
        var person = await db.Persons.Include(p => p.Posts).Include(p => p.Memberships).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == row.TargetId, stop);
        Refusal.If(person is null, "这个人已经不在名册里。");
        Refusal.If(person!.Version != row.TargetVersion || person.MergedIntoId is not null, "“{0}”在导入以后改过，保留现在的内容。", person.Name);
        if (row.Verdict == ImportVerdict.Update)
        {
            JsonSerializer.Deserialize<PersonBefore>(row.Before!)!.PutBack(person, act.Today);
            return;
        }

        var memberships = person.Memberships.ToList();
        Refusal.If(person.Posts.Count > 0 || memberships.Exists(m => m.OpenTasks > 0) || await IsUsedAsync(db, person.Id, stop), "“{0}”已经用在别的地方，不能删除。", person.Name);
        db.RemoveRange(memberships);
        db.Remove(person);
    }

    /// <summary>Something else in the database refers to this person: a task, a sign-up, an account. Asked of the model, so that no new table is forgotten.</summary>
    private static async Task<bool> IsUsedAsync(PortalDb db, int id, CancellationToken stop)
    {
        if (await db.ProjectTasks.AnyAsync(task => task.Doer!.PersonId == id, stop)) return true;

        foreach (var reference in db.Model.FindEntityType(typeof(Person))!.GetReferencingForeignKeys())
        {
            if (reference.IsOwnership || reference.DeclaringEntityType.ClrType == typeof(Membership)) continue;

            // Names come from the model, the value is a parameter.
#pragma warning disable EF1002
            var (table, column) = (reference.DeclaringEntityType.GetTableName(), reference.Properties[0].GetColumnName());
            if (await db.Database.SqlQueryRaw<int>($"SELECT [{column}] AS [Value] FROM [{table}] WHERE [{column}] = {{0}}", id).AnyAsync(stop)) return true;
#pragma warning restore EF1002
        }

        return false;
    }

    private PersonSheet SheetOf(LedgerLine line, Dictionary<string, Community> communities, Dictionary<string, PartyOrganisation> branches, DateOnly today)
    {
        var name = line.Text(FullName) ?? throw new Refusal("没有姓名。");
        Refusal.If(name.Length > Person.NameMaxLength, "姓名不能超过 {0} 个字。", Person.NameMaxLength);
        var phone = line.Text(Phone) is { } typed ? MobileNumber.Normalise(typed) ?? throw new Refusal("手机号是 11 位数字，以 13 至 19 开头。") : null;
        // Excel keeps fifteen digits of a number: the last three are gone, and nobody can tell what they were.
        Refusal.If(line[Identity] is { IsNumber: true }, "身份证号在文件里是数字，后几位已经丢失。请把这一列设成文本格式，重新填写。");
        var identity = line.Text(Identity) is { } number ? IdentityNumber.Parse(number, today) : null;
        var birth = BirthOf(line[Birth]);
        Refusal.If(identity is not null && birth is not null && birth != identity.BirthOn, "出生日期和身份证号里的不一致，请核对。");
        Refusal.If(birth > today, "出生日期还没有到，请核对。");
        var branch = Named(line.Text(Branch), branches, "没有叫“{0}”的党支部。");
        return new PersonSheet(
            name, phone, phone is null ? null : vault.PhoneIndex(phone), identity?.Text, identity is null ? null : vault.IdentityIndex(identity.Text), identity?.BirthOn ?? birth,
            Named(line.Text(Community), communities, "没有叫“{0}”的社区。"), branch, StandingOf(line.Text(Standing)), VolunteerOf(line.Text(Volunteer)), line.HasFormula);
    }

    private static DateOnly? BirthOf(LedgerCell cell)
    {
        if (cell.Day is { } day) return day;
        if (string.IsNullOrWhiteSpace(cell.Text)) return null;

        return DateOnly.TryParseExact(LedgerCell.Plain(cell.Text), ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? read
            : throw new Refusal("看不懂出生日期“{0}”，请写成 1985-03-08 这样。", cell.Text.Trim());
    }

    private static T? Named<T>(string? name, Dictionary<string, T> known, string sentence)
        where T : class => name is null ? null : known.GetValueOrDefault(name) ?? throw new Refusal(sentence, name);

    private static MemberStanding StandingOf(string? text) => text switch
    {
        null or "正式党员" or "正式" => MemberStanding.Full,
        "预备党员" or "预备" => MemberStanding.Probationary,
        _ => throw new Refusal("党员身份写“正式党员”或“预备党员”。"),
    };

    private static bool? VolunteerOf(string? text) => text switch
    {
        null => null,
        "是" or "1" => true,
        "否" or "0" => false,
        _ => throw new Refusal("志愿者一列写“是”或“否”。"),
    };

    private static JudgedLine New(PortalDb db, LedgerLine line, PersonSheet sheet, Act act)
    {
        var row = new ImportRow(line.Number, ImportVerdict.New, Remark(sheet));
        Person? person = null;
        return new JudgedLine(
            row,
            () =>
            {
                person = new Person(sheet.Name);
                sheet.WriteTo(person, act.Today);
                db.Add(person);
            },
            () => row.Did(person!.Id, person.Version, null));
    }

    private static JudgedLine Existing(PortalDb db, LedgerLine line, PersonSheet sheet, Person person, bool updates, Act act)
    {
        if (!sheet.Differs(person)) return new JudgedLine(new ImportRow(line.Number, ImportVerdict.Same));
        if (!updates) return new JudgedLine(new ImportRow(line.Number, ImportVerdict.Skipped, new Refusal("“{0}”已经登记。", person.Name)));

        var now = person.Memberships.FirstOrDefault(m => m.IsCurrent);
        Refusal.If(sheet.Branch is not null && now is not null && now.BranchId != sheet.Branch.Id, "“{0}”现在在“{1}”。转支部要在人员账号里办理。", person.Name, now?.Branch.Name ?? "");
        var row = new ImportRow(line.Number, ImportVerdict.Update, Remark(sheet));
        var before = JsonSerializer.Serialize(PersonBefore.Of(person));
        return new JudgedLine(row, () => sheet.WriteTo(person, act.Today), () => row.Did(person.Id, person.Version, before));
    }

    private static Refusal? Remark(PersonSheet sheet) => sheet.HasFormula ? new Refusal("有公式，读的是保存的结果。") : null;

    private static async Task<List<Person>> KnownAsync(PortalDb db, Ledger ledger, CancellationToken stop)
    {
        var known = new List<Person>();
        foreach (var names in ledger.Lines.Select(line => line.Text(FullName)).OfType<string>().Distinct().Chunk(Chunk))
        {
            known.AddRange(await db.Persons.Include(p => p.Posts).Include(p => p.Memberships).ThenInclude(m => m.Branch).AsSplitQuery()
                .Where(p => names.Contains(p.Name) && p.MergedIntoId == null).OrderBy(p => p.Id).ToListAsync(stop));
        }

        return known;
    }

    /// <summary>Whoever is in the register under a name of the ledger. Somebody whose name differs is not taken for the same person.</summary>
    private sealed class Known(IReadOnlyList<Person> persons)
    {
        private readonly ILookup<string, Person> byName = persons.ToLookup(person => person.Name);

        public Person? Find(PersonSheet sheet)
        {
            var same = byName[sheet.Name].ToList();
            return Only(p => sheet.IdentityIndex is not null && p.IdentityNumber.Index == sheet.IdentityIndex)
                ?? Only(p => sheet.PhoneIndex is not null && p.Phone.Index == sheet.PhoneIndex)
                ?? Only(p => sheet.BirthOn is not null && p.BirthOn == sheet.BirthOn)
                ?? Only(p => sheet.Branch is not null && p.Memberships.Any(m => m.IsCurrent && m.BranchId == sheet.Branch.Id) && !Contradicts(p, sheet));

            static bool Contradicts(Person p, PersonSheet sheet) =>
                (p.Phone.Index is { } phone && sheet.PhoneIndex is not null && sheet.PhoneIndex != phone)
                || (p.IdentityNumber.Index is { } identity && sheet.IdentityIndex is not null && sheet.IdentityIndex != identity)
                || (p.BirthOn is { } birth && sheet.BirthOn is not null && sheet.BirthOn != birth);

            Person? Only(Predicate<Person> matches)
            {
                var found = same.FindAll(matches);
                Refusal.If(found.Count > 1, "名册里有 {0} 个这样的“{1}”，请先合并。", found.Count, sheet.Name);
                return found.Count == 1 ? found[0] : null;
            }
        }
    }
}
