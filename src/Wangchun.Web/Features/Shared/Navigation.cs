using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Shared;

/// <summary>Every menu of the portal. A new page adds its line here; nobody sees an entry they may not open.</summary>
public static class Navigation
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Inbox = "/inbox";
    public const string Account = "/account";
    public const string Desk = "/desk";

    public static readonly IReadOnlyList<NavItem> Public =
    [
        new("首页", "/"),
        new("为民实事", "/projects"),
        new("志愿活动", "/events"),
        new("光荣榜", "/honours"),
        new("数据依据", "/figures"),
        new("联系我们", "/contact"),
    ];

    public static readonly IReadOnlyList<NavItem> Staff =
    [
        new("我的今天", Desk, Can.Desk.SeeOwn, Icon: "checkup-list"),
        new("红旗营", "/growth-camp/projects", Can.GrowthCamp.ViewProjects, Domain: "a")
        {
            Below = "/growth-camp",
            LongText = "红旗支部成长营",
            Menu =
            [
                new("项目商城", "/growth-camp/projects", Can.GrowthCamp.ViewProjects),
                new("我的认领", "/growth-camp/my-claims", Can.GrowthCamp.ClaimProject),
                new("我的任务", "/growth-camp/my-tasks", Can.GrowthCamp.DoTask),
                new("验收公示", "/growth-camp/acceptances", Can.GrowthCamp.ViewProjects),
                new("评选表彰", "/growth-camp/awards", Can.GrowthCamp.ReadAwards),
                new("我的评审", "/growth-camp/judging", Can.GrowthCamp.JudgeAwards),
                new("比学赶超", "/growth-camp/comparison", Can.GrowthCamp.ReadAwards),
            ],
        },
        new("人员", "/people", Can.People.ViewRegister, Icon: "users")
        {
            Menu =
            [
                new("人员名册", "/people", Can.People.ViewRegister),
                new("疑似重复", "/people/duplicates", Can.People.MergePersons),
                new("导入名册", "/imports", Can.Imports.ImportLedgers),
            ],
        },
        new("活动", "/activities", Can.Activities.SignUp, Icon: "calendar")
        {
            LongText = "活动和报名",
            Menu =
            [
                new("近期活动", "/activities", Can.Activities.SignUp),
                new("我的报名", "/activities/mine", Can.Activities.SignUp),
                new("服务证明", "/activities/certificates", Can.Activities.IssueCertificate),
            ],
        },
        new("管理", "/admin/people", Can.Administration.ManagePeople, Icon: "settings")
        {
            Below = "/admin",
            Menu =
            [
                new("人员账号", "/admin/people", Can.Administration.ManagePeople),
                new("社区和网格", "/admin/communities", Can.Administration.ManageCommunities),
                new("党组织", "/admin/branches", Can.Administration.ManageBranches),
                new("工作日历", "/admin/calendar", Can.Administration.ManageCalendar),
            ],
        },
        new("审计", "/admin/audit", Can.Audit.ReadTrail, Icon: "history"),
    ];

    /// <summary>The bar at the foot of a phone: five at most.</summary>
    public static readonly IReadOnlyList<NavItem> Phone =
    [
        new("今天", Desk, Can.Desk.SeeOwn, Icon: "checkup-list", Count: NavCount.Desk),
        new("商城", "/growth-camp/projects", Can.GrowthCamp.ViewProjects, Icon: "shopping-bag") { Below = "/growth-camp" },
        new("消息", Inbox, Icon: "bell", Count: NavCount.Unread),
        new("我的", Account, Icon: "user"),
    ];

    /// <summary>The entry a page belongs to: the longest address that covers it.</summary>
    public static NavItem? Nearest(IEnumerable<NavItem> items, PathString page) =>
        items.Where(item => item.Covers(page)).MaxBy(item => item.Below.Length);
}
