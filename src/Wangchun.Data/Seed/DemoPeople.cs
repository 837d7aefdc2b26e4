using Wangchun.Data.Accounts;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Street.PartyOrganisationKind;

namespace Wangchun.Data.Seed;

/// <summary>The demo street's Party tree, its grid cells, and one account for each role in two communities.</summary>
internal static class DemoPeople
{
    private const int BranchesPerCommunity = 3;
    private const int CellsPerCommunity = 5;

    internal static readonly string[] Ordinals = ["第一", "第二", "第三"];
    private static readonly string[] OrdinalsEn = ["No. 1", "No. 2", "No. 3"];

    public static async Task LoadAsync(PortalDb db, DateTime now, Func<Account, string> hash, CancellationToken stop)
    {
        var since = ChinaTime.Today(now).AddYears(-2);
        var top = await db.PartyOrganisations.SingleAsync(organisation => organisation.Kind == WorkingCommittee, stop);
        var communities = await db.Communities.OrderBy(community => community.Id).ToListAsync(stop);
        foreach (var community in communities) Add(db, top, community);
        await db.SaveChangesAsync(stop);

        foreach (var account in await Accounts(db, since, stop))
        {
            account.PasswordHash = hash(account);
            db.Add(account);
        }

        await db.SaveChangesAsync(stop);
    }

    private static void Add(PortalDb db, PartyOrganisation top, Community community)
    {
        var committee = new PartyOrganisation(CommunityCommittee, top, community.Id, $"{community.Name}党委", $"{community.NameEn} Community Party Committee");
        db.Add(committee);
        for (var n = 0; n < BranchesPerCommunity; n++)
            db.Add(new PartyOrganisation(Branch, committee, community.Id, $"{community.Name}{Ordinals[n]}党支部", $"{community.NameEn} {OrdinalsEn[n]} Branch"));
        for (var n = 1; n <= CellsPerCommunity; n++) db.Add(new GridCell(community.Id, $"第 {n} 网格"));
    }

    private static async Task<List<Account>> Accounts(PortalDb db, DateOnly since, CancellationToken stop)
    {
        var communities = await db.Communities.ToDictionaryAsync(community => community.Name, stop);
        var branches = await db.PartyOrganisations.Where(organisation => organisation.Kind == Branch).ToDictionaryAsync(branch => branch.Name, stop);
        var (wujiangkou, guangan) = (communities["五江口社区"], communities["广安社区"]);

        return
        [
            Official("admin", "沈立新", Role.Administrator),
            Official("auditor", "顾明远", Role.Auditor),
            Official("leader", "方建国", Role.StreetLeader),
            Official("party.office", "林晓敏", Role.PartyOffice),
            Official("party.office2", "徐文静", Role.PartyOffice),
            Worker("community.wujiangkou", "陈雅琴", wujiangkou),
            Worker("community.guangan", "胡海燕", guangan),
            Party("secretary.wujiangkou1", "周国良", Role.BranchSecretary, branches["五江口社区第一党支部"]),
            Party("secretary.wujiangkou2", "俞丽华", Role.BranchSecretary, branches["五江口社区第二党支部"]),
            Party("secretary.guangan1", "邵伟民", Role.BranchSecretary, branches["广安社区第一党支部"]),
            Party("member.wujiangkou1", "吴秀芬", Role.PartyMember, branches["五江口社区第一党支部"]),
            Party("member.guangan1", "郑海波", Role.PartyMember, branches["广安社区第一党支部"]),
        ];

        Account Official(string user, string name, Role role)
        {
            var person = new Person(name);
            person.Appoint(role, null, null, since);
            return Account(user, person);
        }

        Account Worker(string user, string name, Community community)
        {
            var person = new Person(name);
            person.Appoint(Role.CommunityWorker, community, null, since);
            return Account(user, person);
        }

        Account Party(string user, string name, Role role, PartyOrganisation branch)
        {
            var person = new Person(name);
            person.Appoint(role, null, branch, since);
            person.Join(branch, since);
            return Account(user, person);
        }
    }

    private static Account Account(string user, Person person) => new()
    {
        UserName = user,
        NormalizedUserName = user.ToUpperInvariant(),
        Person = person,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true,
    };
}
