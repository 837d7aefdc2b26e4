namespace Wangchun.Web.Features.Errors;

/// <summary>What a person reads instead of the page they asked for: what happened, whose fault it was not, and a way on.</summary>
public sealed record ErrorPage(int Code, string Title, string Text, string Art = "bridge-broken")
{
    private static readonly ErrorPage[] Known =
    [
        new(400, "这次提交没有被接受", "页面可能开得太久，安全凭证过期了。请回到上一页，刷新后再提交一次。"),
        new(403, "您没有权限看这一页", "这一页只对负责这件事的人开放。需要看的话，请联系街道综合信息室开通。"),
        new(404, "这一页找不到了", "可能是网址抄错了，也可能是公示到期，内容已经移到台账里。"),
        new(405, "这个地址不能直接打开", "它只在提交表单时使用。请从首页或我的今天重新进入。"),
        new(409, "有人先您一步改过了", "您看到的内容已经不是最新的。请重新打开这一页，看过他的修改再提交。"),
        new(413, "文件太大，没有收下", "请把照片压缩一下，或者分几次上传。"),
        new(429, "您点得太快了", "为了保护账号，请等一分钟再试。刚才的操作没有生效。"),
        new(500, "系统出了问题，不是您的操作有错", "刚才的内容没有保存成功。请等一分钟再试；如果还不行，把下面的编号告诉街道综合信息室。", "bridge-alarm"),
        new(503, "系统正在维护", "过几分钟再来就好，已经提交的内容都在。", "bridge-alarm"),
    ];

    public string RequestId { get; init; } = "";

    public DateTime At { get; init; }

    /// <summary>Faults of ours carry the number to quote.</summary>
    public bool IsOurs => Code >= 500;

    public static ErrorPage For(int code) =>
        Array.Find(Known, page => page.Code == code) ?? Array.Find(Known, page => page.Code == (code < 500 ? 404 : 500))! with { Code = code };
}
