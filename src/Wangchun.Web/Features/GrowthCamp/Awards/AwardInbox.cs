using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.Awards;

/// <summary>Who is told of which step of a round, a nomination or an objection. Nothing about an objection reaches the nominee's branch.</summary>
public sealed class AwardInbox : IInboxWriter
{
    [Flags]
    private enum To
    {
        Leaders = 1,
        Office = 2,
        Secretaries = 4,
        Judges = 8,
        Nominator = 16,
        Nominee = 32,
        Investigator = 64,
    }

    private static readonly Dictionary<string, (To Audience, string Sentence)> OfRounds = new()
    {
        ["送审标准"] = (To.Leaders, "{0} 年度五最四星的标准等您批准。"),
        ["退回标准"] = (To.Office, "{0} 年度五最四星的标准被退回：{1}"),
        ["公布标准"] = (To.Office, "{0} 年度五最四星的标准已批准公布。"),
        ["开始提名"] = (To.Secretaries, "{0} 年度五最四星开始提名。"),
        ["截止提名"] = (To.Office, "{0} 年度五最四星的提名已截止，请核查资格。"),
        ["开始评分"] = (To.Judges, "{0} 年度五最四星请您评分。"),
        ["进入合议"] = (To.Office, "{0} 年度五最四星的评分结束，请拟定名单。"),
        ["拟定名单"] = (To.Leaders, "{0} 年度五最四星的名单已拟定，等您公示。"),
        ["退回合议"] = (To.Office, "{0} 年度五最四星有异议成立，退回合议：{1}"),
        ["审定结果"] = (To.Office, "{0} 年度五最四星的结果已审定，请公布。"),
        ["中止评选"] = (To.Office | To.Judges, "{0} 年度五最四星已中止：{1}"),
    };

    private static readonly Dictionary<string, (To Audience, string Sentence)> OfNominations = new()
    {
        ["提交提名"] = (To.Nominee, "您被提名：{0}。姓名公开与否由您决定。"),
        ["资格不合格"] = (To.Nominator | To.Nominee, "提名“{0}”资格不合格：{1}"),
        ["获得表彰"] = (To.Nominator | To.Nominee, "“{0}”获得表彰。"),
        ["撤销表彰"] = (To.Nominator | To.Nominee, "“{0}”的表彰已撤销：{1}"),
    };

    private static readonly Dictionary<string, (To Audience, string Sentence)> OfObjections = new()
    {
        ["登记"] = (To.Office, "收到一件对“{0}”的异议，请指定调查人。"),
        ["开始调查"] = (To.Investigator, "请您调查对“{0}”的异议。"),
        ["更换调查人"] = (To.Investigator, "请您调查对“{0}”的异议。"),
        ["报告调查结果"] = (To.Leaders, "对“{0}”的异议已查明，等您决定。"),
        ["认定异议成立"] = (To.Office, "对“{0}”的异议成立。"),
        ["认定异议不成立"] = (To.Office, "对“{0}”的异议不成立。"),
    };

    public async Task WriteAsync(PortalDb db, DateTime now, CancellationToken stop)
    {
        db.ChangeTracker.DetectChanges();
        foreach (var round in db.ChangeTracker.Entries<AwardCycle>().Select(entry => entry.Entity).ToList())
        {
            foreach (var (entry, rule) in Written(round.Dossier, OfRounds))
                Tell(db, await PeopleAsync(db, rule.Audience, round, null, null, stop), entry, AwardTitles.Path(round), now, rule.Sentence, AwardTitles.Of(round));
        }

        foreach (var nomination in db.ChangeTracker.Entries<Nomination>().Select(entry => entry.Entity).ToList())
        {
            foreach (var (entry, rule) in Written(nomination.Dossier, OfNominations))
                Tell(db, await PeopleAsync(db, rule.Audience, nomination.Cycle, nomination, null, stop), entry, PathOf(nomination), now, rule.Sentence, entry.What == "提交提名" ? nomination.Category.Label : nomination.Subject);
        }

        foreach (var objection in db.ChangeTracker.Entries<Objection>().Select(entry => entry.Entity).ToList())
        {
            foreach (var (entry, rule) in Written(objection.Dossier, OfObjections))
                Tell(db, await PeopleAsync(db, rule.Audience, objection.Nomination.Cycle, objection.Nomination, objection, stop), entry, PathOf(objection), now, rule.Sentence, objection.Nomination.Subject);
        }
    }

    /// <summary>A matter that is only now being saved has no address of its own yet.</summary>
    private static string PathOf(Nomination nomination) => nomination.Id == 0 ? AwardTitles.Path(nomination.Cycle) : AwardTitles.Path(nomination);

    private static string PathOf(Objection objection) => objection.Id == 0 ? AwardTitles.Path(objection.Nomination.Cycle) : AwardTitles.Path(objection);

    private static List<(DossierEntry Entry, (To Audience, string Sentence) Rule)> Written(Dossier? dossier, Dictionary<string, (To Audience, string Sentence)> table) =>
        dossier is null ? [] : [.. dossier.Entries.Where(entry => entry.Id == 0 && table.ContainsKey(entry.What)).DistinctBy(entry => entry.What).Select(entry => (entry, table[entry.What]))];

    private static void Tell(PortalDb db, HashSet<int> people, DossierEntry entry, string path, DateTime now, string sentence, string subject) =>
        db.AddRange(people.Where(person => person != entry.PersonId).Select(person => new InboxItem(person, entry, path, now, sentence, subject, entry.Note ?? "")));

    private static async Task<HashSet<int>> PeopleAsync(PortalDb db, To audience, AwardCycle round, Nomination? nomination, Objection? objection, CancellationToken stop)
    {
        var people = new HashSet<int>();
        if (audience.HasFlag(To.Leaders)) people.UnionWith(await Holding(db, Role.StreetLeader, stop));
        if (audience.HasFlag(To.Office)) people.UnionWith(await Holding(db, Role.PartyOffice, stop));
        if (audience.HasFlag(To.Secretaries)) people.UnionWith(await Holding(db, Role.BranchSecretary, stop));
        if (audience.HasFlag(To.Judges)) people.UnionWith(round.Judges.Where(judge => !judge.IsReleased).Select(judge => judge.PersonId));
        if (audience.HasFlag(To.Nominator) && nomination?.NominatedById is { } nominator) people.Add(nominator);
        if (audience.HasFlag(To.Nominee) && nomination?.PersonId is { } nominee) people.Add(nominee);
        if (audience.HasFlag(To.Investigator) && objection?.InvestigatorId is { } investigator) people.Add(investigator);
        if (objection is not null) people.ExceptWith(await CloseToAsync(db, objection.Nomination, stop));
        return people;
    }

    private static async Task<List<int>> CloseToAsync(PortalDb db, Nomination nomination, CancellationToken stop)
    {
        var branch = nomination.Branch.Id;
        var close = await db.Memberships.Where(m => m.BranchId == branch && m.Until == null).Select(m => m.PersonId)
            .Union(db.Posts.Where(post => post.OrganisationId == branch && post.Until == null).Select(post => post.PersonId))
            .ToListAsync(stop);
        return [.. close, .. new[] { nomination.PersonId, nomination.NominatedById }.OfType<int>()];
    }

    private static Task<List<int>> Holding(PortalDb db, Role role, CancellationToken stop) =>
        db.Posts.Where(post => post.Role == role && post.Until == null).Select(post => post.PersonId).ToListAsync(stop);
}
