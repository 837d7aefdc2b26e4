using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.Street;

public sealed class MergeTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    private readonly Person kept = A.Person("林晓敏");
    private readonly Person second = A.Person("林小敏");

    [Fact]
    public void A_second_entry_points_at_the_kept_one_and_comes_apart_within_thirty_days()
    {
        second.MergeInto(kept, hasAccount: false, By.Office);
        Assert.Equal(kept.Id, second.MergedIntoId);

        second.TakeApart(30, By.Office.On("2026-04-09"));

        Assert.Null(second.MergedIntoId);
    }

    [Fact]
    public void After_thirty_days_it_stays()
    {
        second.MergeInto(kept, hasAccount: false, By.Office);

        second.Refuses("合并已经超过 {0} 天，不能撤销。", p => p.TakeApart(30, By.Office.On("2026-04-09", "10:01")));
    }

    [Fact]
    public void What_may_not_be_merged()
    {
        var third = A.Person("林敏");
        third.MergeInto(kept, hasAccount: false, By.Office);

        kept.Refuses("要合并的是同一条记录。", p => p.MergeInto(p, false, By.Office));
        third.Refuses("“{0}”已经合并过了。", p => p.MergeInto(second, false, By.Office));
        second.Refuses("“{0}”已经合并到别的记录，请选保留的那一条。", p => p.MergeInto(third, false, By.Office), third);
        second.Refuses("这条记录有登录账号。请保留它，把另一条合并过来。", p => p.MergeInto(kept, true, By.Office), kept);
        second.Refuses("“{0}”没有合并过。", p => p.TakeApart(30, By.Office));
    }

    [Fact]
    public void Who_holds_a_post_or_belongs_to_a_branch_is_kept()
    {
        var member = A.Person("沈国良");
        member.Join(A.Branch(), Day);
        var official = A.Person("王建国");
        official.Appoint(Role.PartyOffice, null, null, Day);

        member.Refuses("这条记录还有岗位或支部关系。请保留它，把另一条合并过来。", p => p.MergeInto(kept, false, By.Office), kept);
        official.Refuses("这条记录还有岗位或支部关系。请保留它，把另一条合并过来。", p => p.MergeInto(kept, false, By.Office), kept);
    }

    [Fact]
    public void A_merged_entry_takes_no_post_and_no_membership()
    {
        second.MergeInto(kept, hasAccount: false, By.Office);

        second.Refuses("“{0}”已经合并到别的记录，请在保留的记录上操作。", p => p.Join(A.Branch(), Day));
        second.Refuses("“{0}”已经合并到别的记录，请在保留的记录上操作。", p => p.Appoint(Role.PartyOffice, null, null, Day));
    }

    [Fact]
    public void A_probationary_member_becomes_full_once()
    {
        var membership = A.Person().Join(A.Branch(), Day, MemberStanding.Probationary);

        membership.BecomeFull();

        membership.Refuses("{0}已经是正式党员。", m => m.BecomeFull());
    }
}
