using Wangchun.Domain.GrowthCamp.Awards;

namespace Wangchun.Web.Features.Public.AwardNotices;

/// <summary>A nominee on notice as the public may read it: no score, no judge, no objection.</summary>
public sealed record NoticeRow(int Id, AwardCategory Category, Named Name, Named? Branch);

public sealed record NoticePage(int Year, DateOnly From, DateOnly Until, bool IsOpen, int ObjectionDays, IReadOnlyList<NoticeRow> Rows);
