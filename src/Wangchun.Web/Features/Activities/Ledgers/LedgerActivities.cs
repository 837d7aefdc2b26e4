using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Imports;
using Wangchun.Web.Features.Activities.Shared;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.Activities.Ledgers;

/// <summary>An activity that lines of the ledger speak of: registered before, or brought by this file.</summary>
internal sealed class Held(Activity activity, int firstLine, bool isNew, bool isManaged)
{
    private const decimal Half = 0.5m;

    private bool isFiled;

    public Activity Activity => activity;

    public int FirstLine => firstLine;

    public bool IsNew => isNew;

    public bool IsManaged => isManaged;

    /// <summary>From the beginning to the end, in whole halves.</summary>
    public decimal WholeTime => Math.Max(Half, Math.Floor(activity.PlannedHours / Half) * Half);

    public SignUp? SignUpOf(Person person) => activity.SignUps.FirstOrDefault(signUp => signUp.IsStanding && (signUp.Person == person || (person.Id != 0 && signUp.Person.MergedIntoId == person.Id)));

    /// <summary>Once, with the first of its lines.</summary>
    public async Task FileAsync(PortalDb db, Act act, CancellationToken stop)
    {
        if (!isNew || isFiled) return;

        isFiled = true;
        activity.Dossier.Assign(await db.NextActivityNumberAsync(act.Today.Year, stop));
        db.Add(activity);
    }
}

/// <summary>Finds the activity of a line by title, community and day, and makes it from its first line where it is not registered.</summary>
internal sealed class LedgerActivities(Viewer viewer, IReadOnlyDictionary<string, Community> communities, IReadOnlyDictionary<string, PartyOrganisation> branches)
{
    private const int Chunk = 500;

    private readonly Dictionary<(string Title, int? CommunityId, DateOnly Day), Held> known = [];
    private readonly Dictionary<string, int> matterIds = [];

    public static async Task<LedgerActivities> ReadAsync(PortalDb db, Ledger ledger, Viewer viewer, Matters matters, CancellationToken stop)
    {
        var found = new LedgerActivities(
            viewer,
            await db.Communities.Where(c => c.IsActive).ToDictionaryAsync(c => c.Name, stop),
            await db.PartyOrganisations.Where(o => o.IsActive && o.Kind == PartyOrganisationKind.Branch).ToDictionaryAsync(o => o.Name, stop));
        foreach (var titles in ledger.Lines.Select(line => line.Text(LedgerColumns.Title)).OfType<string>().Distinct().Chunk(Chunk)) await found.RememberAsync(db, titles, stop);
        foreach (var number in ledger.Lines.Select(line => line.Text(LedgerColumns.Matter)).OfType<string>().Distinct())
        {
            if (await matters.FindAsync(number.ToUpperInvariant(), viewer, stop) is { } matter) found.matterIds[number] = matter.DossierId;
        }

        return found;
    }

    public Held Find(LedgerLine line, Act act)
    {
        var (title, branch, day) = (line.Required(LedgerColumns.Title, Activity.TitleMaxLength), BranchOf(line), line.DayHeld);
        var community = CommunityOf(line, branch);
        if (!known.TryGetValue((title, community?.Id, day), out var held))
            return known[(title, community?.Id, day)] = new Held(Make(line, title, community, branch, day, act), line.Number, isNew: true, isManaged: true);

        Refusal.If(!held.IsManaged, "“{0}”不归您管理，请由组织者登记。", title);
        Refusal.If(held.IsNew && Differs(line, held.Activity, day), "和第 {0} 行是同一场活动，时间或地点却不一样，请核对。", held.FirstLine);
        return held;
    }

    private async Task RememberAsync(PortalDb db, string[] titles, CancellationToken stop)
    {
        var same = db.Activities.Where(a => titles.Contains(a.Title) && a.Status != ActivityStatus.Cancelled);
        var managed = await same.ManagedBy(viewer).Select(a => a.Id).ToListAsync(stop);
        foreach (var activity in await same.Whole().OrderBy(a => a.Id).ToListAsync(stop))
            known.TryAdd((activity.Title, activity.CommunityId, ChinaTime.Today(activity.StartsAt)), new Held(activity, 0, isNew: false, managed.Contains(activity.Id)));
    }

    private Activity Make(LedgerLine line, string title, Community? community, PartyOrganisation? branch, DateOnly day, Act act)
    {
        var (from, to) = (Time(line, LedgerColumns.From), Time(line, LedgerColumns.To));
        var sheet = new ActivitySheet
        {
            Title = title, Detail = "", Place = line.Required(LedgerColumns.Place, Activity.PlaceMaxLength), Capacity = 1,
            StartsAt = ChinaTime.ToUtc(day, from), EndsAt = ChinaTime.ToUtc(day, to), CommunityId = community?.Id, BranchId = branch?.Id, MatterId = MatterOf(line),
            Host = branch is not null ? ActivityHost.Branch : community is not null ? ActivityHost.Community : ActivityHost.Street,
        };
        return Activity.FromLedger(sheet, branch?.Name ?? community?.Name ?? act.Post, act);
    }

    /// <summary>Later lines of an activity may leave out what the first has said.</summary>
    private static bool Differs(LedgerLine line, Activity activity, DateOnly day) =>
        (line.TimeIn(LedgerColumns.From) is { } from && ChinaTime.ToUtc(day, from) != activity.StartsAt)
        || (line.TimeIn(LedgerColumns.To) is { } to && ChinaTime.ToUtc(day, to) != activity.EndsAt)
        || (line.Text(LedgerColumns.Place) is { } place && place != activity.Place);

    /// <summary>The office imports for everybody, others for their own communities.</summary>
    private Community? CommunityOf(LedgerLine line, PartyOrganisation? branch)
    {
        var name = line.Text(LedgerColumns.Community);
        var community = name is not null
            ? communities.GetValueOrDefault(name) ?? throw new Refusal("没有叫“{0}”的社区。", name)
            : communities.Values.FirstOrDefault(one => one.Id == branch?.CommunityId);
        if (viewer.Holds(Role.PartyOffice)) return community;

        Refusal.If(community is null, "没有填“{0}”。", LedgerColumns.Community);
        Refusal.If(!viewer.CommunityIds.Contains(community!.Id), "不能替“{0}”导入，请由那里的工作人员或街道党建办导入。", community.Name);
        return community;
    }

    private PartyOrganisation? BranchOf(LedgerLine line)
    {
        if (line.Text(LedgerColumns.Organiser) is not { } name) return null;

        var branch = branches.GetValueOrDefault(name) ?? throw new Refusal("没有叫“{0}”的党支部。", name);
        var isOwn = viewer.Holds(Role.PartyOffice) || (branch.CommunityId is { } community && viewer.CommunityIds.Contains(community));
        Refusal.If(!isOwn, "不能替“{0}”导入，请由那里的工作人员或街道党建办导入。", name);
        return branch;
    }

    private int? MatterOf(LedgerLine line) => line.Text(LedgerColumns.Matter) is not { } number ? null
        : matterIds.TryGetValue(number, out var id) ? id : throw new Refusal("没有编号是“{0}”的事项，请核对。", number);

    private static TimeOnly Time(LedgerLine line, string heading) => line.TimeIn(heading) ?? throw new Refusal("没有填“{0}”。", heading);
}
