using System.Globalization;
using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Imports;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Imports;

namespace Wangchun.Web.Features.GrowthCamp;

/// <summary>A ledger of needs: each line becomes a draft of whoever imports it, to be completed and submitted as any other.</summary>
public sealed class ProjectImport : IImportKind
{
    private const string Title = "需求名称", Category = "类别", Community = "社区", Source = "需求来自", Need = "问题和影响", Place = "具体地点", Beneficiaries = "谁受益",
        People = "需要多少人", Budget = "预算", Target = "希望什么时候完成", Criteria = "验收标准";

    public string Id => "projects";

    public string Right => Can.Imports.ImportProjects;

    public string Name => "认领项目";

    public string MatchedBy => "按需求名称加社区，认出已经登记的项目；已经提交的项目不会被改动。";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new(Title, true, "楼道微光", "必填"),
        new(Category, true, ProjectCategory.Safety.Label, "用系统里的名称"),
        new(Community, true, "五江口社区", "用系统里的名称"),
        new(Source, true, NeedSource.Residents.Label, "用系统里的名称"),
        new(Need, true, "三号楼的楼道灯坏了半年，老人晚上不敢下楼。", "必填"),
        new(Place, false, "三号楼", ""),
        new(Beneficiaries, false, "三号楼 48 户", ""),
        new(People, false, "6", "数字"),
        new(Budget, false, "1200.50", "元，最多到分"),
        new(Target, false, "2027-06-30", "年-月-日"),
        new(Criteria, false, "每层楼道灯都亮；居民知道找谁报修", "几条之间用分号隔开"),
    ];

    public async Task<IReadOnlyList<JudgedLine>> JudgeAsync(PortalDb db, Ledger ledger, bool updatesExisting, Act act, CancellationToken stop)
    {
        var communities = await db.Communities.Where(c => c.IsActive).ToDictionaryAsync(c => c.Name, c => c.Id, stop);
        var titles = ledger.Lines.Select(line => line.Text(Title)).OfType<string>().Distinct().ToList();
        var known = (await db.Projects.Include(p => p.Dossier).Include(p => p.Criteria).AsSplitQuery()
            .Where(p => titles.Contains(p.Title) && p.Status != ProjectStatus.Cancelled).ToListAsync(stop)).ToLookup(p => (p.Title, p.CommunityId));
        var seen = new Dictionary<(string, int), int>();
        return [.. ledger.Lines.Select(Judge)];

        JudgedLine Judge(LedgerLine line)
        {
            try
            {
                var sheet = SheetOf(line, communities, act.Today);
                Refusal.If(!seen.TryAdd((sheet.Title, sheet.CommunityId), line.Number), "和第 {0} 行是同一个项目。", seen[(sheet.Title, sheet.CommunityId)]);
                return known[(sheet.Title, sheet.CommunityId)].FirstOrDefault() is { } project ? Existing(line, sheet, project, updatesExisting, act) : New(db, line, sheet, act);
            }
            catch (Refusal refusal)
            {
                return new JudgedLine(new ImportRow(line.Number, ImportVerdict.Wrong, refusal));
            }
        }
    }

    public async Task RevertAsync(PortalDb db, ImportRow row, Act act, CancellationToken stop)
    {
        var project = await db.Projects.Include(p => p.Dossier).SingleOrDefaultAsync(p => p.Id == row.TargetId, stop);
        Refusal.If(project is null, "这个项目已经不在了。");
        Refusal.If(project!.Dossier.Version != row.TargetVersion || row.Verdict == ImportVerdict.Update, "“{0}”在导入以后改过，保留现在的内容。", project.Title);
        project.Cancel("撤销导入", act);
    }

    private static JudgedLine New(PortalDb db, LedgerLine line, ProjectSheet sheet, Act act)
    {
        var row = new ImportRow(line.Number, ImportVerdict.New, Remark(line));
        Project? project = null;
        return new JudgedLine(row, () => db.Add(project = new Project(sheet, act)), () => row.Did(project!.Id, project.Dossier.Version, null));
    }

    private static JudgedLine Existing(LedgerLine line, ProjectSheet sheet, Project project, bool updates, Act act)
    {
        if (IsSame(project, sheet)) return new JudgedLine(new ImportRow(line.Number, ImportVerdict.Same));
        if (!updates || project.Status != ProjectStatus.Draft || project.AuthorId != act.PersonId)
            return new JudgedLine(new ImportRow(line.Number, ImportVerdict.Skipped, new Refusal("“{0}”已经登记，现在是“{1}”。", project.Title, new Words(project.Status.Label))));

        var row = new ImportRow(line.Number, ImportVerdict.Update, Remark(line));
        return new JudgedLine(row, () => project.Rewrite(sheet, act), () => row.Did(project.Id, project.Dossier.Version, null));
    }

    private static bool IsSame(Project project, ProjectSheet sheet) =>
        (project.Category, project.Source, project.Need, project.Place, project.Beneficiaries, project.PeopleWanted, project.Budget, project.TargetOn)
            == (sheet.Category, sheet.Source, sheet.Need, sheet.Place, sheet.Beneficiaries, sheet.PeopleWanted, sheet.Budget, sheet.TargetOn)
        && project.Criteria.OrderBy(c => c.Position).Select(c => c.Text).SequenceEqual(sheet.Criteria);

    private static Refusal? Remark(LedgerLine line) => line.HasFormula ? new Refusal("有公式，读的是保存的结果。") : null;

    private static ProjectSheet SheetOf(LedgerLine line, Dictionary<string, int> communities, DateOnly today)
    {
        var target = DayOf(line[Target]);
        Refusal.If(target <= today, "希望完成的日期要在今天以后。");
        return new ProjectSheet
        {
            Title = Required(line, Title, Project.TitleMaxLength), Category = Chosen<ProjectCategory>(line, Category), Source = Chosen<NeedSource>(line, Source),
            CommunityId = communities.TryGetValue(Required(line, Community, 60), out var id) ? id : throw new Refusal("没有叫“{0}”的社区。", line.Text(Community)!),
            Need = Required(line, Need, Project.NeedMaxLength), Place = Short(line, Place), Beneficiaries = Short(line, Beneficiaries),
            PeopleWanted = NumberOf(line, People) is { } people ? (int)people : null, Budget = NumberOf(line, Budget), TargetOn = target,
            Criteria = [.. (line.Text(Criteria) ?? "").Split([';', '；', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    private static string Required(LedgerLine line, string heading, int most)
    {
        var text = line.Text(heading) ?? throw new Refusal("没有填“{0}”。", heading);
        Refusal.If(text.Length > most, "“{0}”不能超过 {1} 个字。", heading, most);
        return text;
    }

    private static string? Short(LedgerLine line, string heading) => line.Text(heading) is null ? null : Required(line, heading, 200);

    private static T Chosen<T>(LedgerLine line, string heading)
        where T : struct, Enum
    {
        var text = Required(line, heading, 40);
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.Label == text) return value;
        }

        throw new Refusal("“{0}”里没有“{1}”。", heading, text);
    }

    private static decimal? NumberOf(LedgerLine line, string heading)
    {
        if (line.Text(heading) is not { } text) return null;

        Refusal.If(!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) || number < 0 || number > 99_999_999.99m, "“{0}”要填数字。", heading);
        Refusal.If(decimal.Round(number, 2) != number, "预算最多到分，小数点后两位。");
        return number;
    }

    private static DateOnly? DayOf(LedgerCell cell)
    {
        if (cell.Day is { } day) return day;
        if (string.IsNullOrWhiteSpace(cell.Text)) return null;

        return DateOnly.TryParseExact(LedgerCell.Plain(cell.Text), ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? read
            : throw new Refusal("看不懂日期“{0}”，请写成 2027-06-30 这样。", cell.Text.Trim());
    }
}
