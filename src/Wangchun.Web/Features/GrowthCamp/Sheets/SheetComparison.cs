using Microsoft.Extensions.Localization;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.Features.GrowthCamp.Sheets;

/// <summary>One field of two versions of a sheet, in words.</summary>
public sealed record SheetLine(string Label, string Theirs, string Yours)
{
    public bool Differs => Theirs != Yours;
}

public static class SheetComparison
{
    public static IReadOnlyList<SheetLine> Of(SheetPage page, IStringLocalizer text)
    {
        var (theirs, yours) = (page.Theirs!, page.Form);
        return
        [
            Line("需求名称", form => form.Title),
            Line("英文名称", form => form.TitleEn),
            Line("哪个社区", form => page.NameOfCommunity(form.CommunityId)),
            Line("哪个网格", form => page.NameOfCell(form.GridCellId)),
            Line("哪一类", form => form.Category is { } category ? text[category.Label].Value : null),
            Line("需求来自", form => form.Source is { } source ? text[source.Label].Value : null),
            Line("来源说明", form => form.SourceNote),
            Line("问题和影响", form => form.Need),
            Line("具体地点", form => form.Place),
            Line("谁受益", form => form.Beneficiaries),
            Line("需要多少人", form => $"{form.PeopleWanted}"),
            Line("预算", form => $"{form.Budget:0.##}"),
            Line("验收标准", form => form.Criteria),
            Line("希望什么时候完成", form => $"{form.TargetOn:yyyy-MM-dd}"),
            Line("认领截止", form => $"{form.ClaimsCloseOn:yyyy-MM-dd}"),
            Line("怎么定牵头支部", form => text[form.LeadMode.Label].Value),
            Line("没有照片的原因", form => form.NoBeforePhoto),
        ];

        SheetLine Line(string label, Func<SheetForm, string?> read) => new(label, Plain(read(theirs)), Plain(read(yours)));
    }

    private static string Plain(string? value) => value?.ReplaceLineEndings("\n").Trim() ?? "";
}
