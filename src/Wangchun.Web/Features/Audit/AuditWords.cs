namespace Wangchun.Web.Features.Audit;

/// <summary>What the trail's identifiers are called on the page. An unknown one is shown as it is written.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["Person"] = "人员", ["Post"] = "岗位", ["Membership"] = "支部党员", ["Account"] = "账号", ["Community"] = "社区", ["GridCell"] = "网格",
        ["PartyOrganisation"] = "党组织", ["CalendarDay"] = "工作日历", ["Dossier"] = "卷宗", ["Attachment"] = "附件", ["Project"] = "项目", ["ProjectClaim"] = "认领",
        ["ProjectTask"] = "任务", ["Outcome"] = "办成的事", ["Acceptance"] = "验收", ["ResidentFeedback"] = "居民评价", ["Page"] = "页面",
        ["Activity"] = "活动", ["SignUp"] = "报名", ["SignUpConsent"] = "报名同意", ["Certificate"] = "服务证明", ["ImportBatch"] = "导入批次", ["ExportOrder"] = "导出的文件",
        ["AwardCycle"] = "评选年度", ["AwardJudge"] = "评委", ["Nomination"] = "提名", ["ScoreSheet"] = "评分表", ["Objection"] = "异议", ["DemoStreet"] = "演示数据",
    };

    private static readonly Dictionary<string, string> Properties = new()
    {
        ["Name"] = "名称", ["NameEn"] = "英文名称", ["IsActive"] = "在用", ["Role"] = "岗位", ["From"] = "开始", ["Until"] = "结束", ["Since"] = "开始", ["Status"] = "状态",
        ["State"] = "状态", ["UserName"] = "账号", ["IsDisabled"] = "停用", ["TwoFactorEnabled"] = "两步登录", ["LockoutEnd"] = "锁定到", ["SetUpExpiresAt"] = "设置链接有效到",
        ["PersonId"] = "人员", ["CommunityId"] = "社区", ["OrganisationId"] = "党支部", ["BranchId"] = "党支部", ["Title"] = "标题", ["DueAt"] = "期限", ["OriginalDueAt"] = "原期限",
        ["DueIsProvisional"] = "期限暂定", ["Awaited"] = "等待", ["Number"] = "编号", ["Kind"] = "类型", ["Source"] = "来源", ["AuthorId"] = "提出人", ["OpenClaims"] = "在办认领",
        ["OpenTasks"] = "在办任务", ["LeadBranchId"] = "牵头支部", ["TargetOn"] = "计划完成", ["ClaimsCloseOn"] = "认领截止", ["Need"] = "需求", ["Budget"] = "预算",
    };

    public static IReadOnlyDictionary<string, string> AllSubjects => Subjects;

    public static string Subject(string name) => Subjects.GetValueOrDefault(name, name);

    public static string Property(string name) => Properties.GetValueOrDefault(name, name);
}
