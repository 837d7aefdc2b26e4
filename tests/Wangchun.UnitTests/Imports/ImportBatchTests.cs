using Wangchun.Domain.Casework;
using Wangchun.Domain.Imports;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Imports.ImportState;

namespace Wangchun.UnitTests.Imports;

public sealed class ImportBatchTests
{
    private static readonly ImportRow[] Good = [new(2, ImportVerdict.New), new(3, ImportVerdict.Same)];
    private static readonly ImportRow[] Bad = [new(2, ImportVerdict.New), new(3, ImportVerdict.Wrong, new Refusal("没有姓名。"))];

    private readonly ImportBatch batch = new("persons", "名册.xlsx", "00", "a1", updatesExisting: false, By.Office);

    [Fact]
    public void A_file_is_checked_carried_out_and_taken_back_within_seven_days()
    {
        batch.Check(Good, [new Refusal("不认识的列没有读：{0}", "电话")]);
        Assert.Equal((Checked, "不认识的列没有读：{0}\t电话"), (batch.State, batch.Notes));

        batch.Apply(Good, By.Office);
        Assert.Equal((Applied, 1), (batch.State, batch.Count(ImportVerdict.New)));
        Assert.True(batch.CanRevert(By.Office.On("2026-03-17").At));

        batch.Revert(By.Office.On("2026-03-17"));
        Assert.Equal(Reverted, batch.State);
    }

    [Fact]
    public void After_seven_days_it_stays()
    {
        batch.Check(Good, []);
        batch.Apply(Good, By.Office);

        batch.Refuses("导入已经超过 {0} 天，不能撤销。", b => b.Revert(By.Office.On("2026-03-17", "10:01")));
        Assert.Equal("a1", batch.Settle(By.Clock));

        Assert.Equal((Kept, null), (batch.State, batch.StoredAs));
        batch.RefusesNow(b => b.Revert(By.Office));
    }

    [Fact]
    public void A_file_with_a_wrong_line_is_not_carried_out()
    {
        batch.Check(Bad, []);

        batch.Refuses("还有 {0} 行有错，改好文件后重新上传。", b => b.Apply(Bad, By.Office));
    }

    [Fact]
    public void What_was_only_checked_is_given_up_by_a_person_or_by_time()
    {
        batch.Check(Good, []);
        batch.Discard(By.Office);
        Assert.Equal(Discarded, batch.State);

        var other = new ImportBatch("persons", "名册.xlsx", "00", "a2", false, By.Office);
        other.Check(Good, []);
        Assert.Equal("a2", other.Settle(By.Clock));
        Assert.Equal(Discarded, other.State);
    }

    [Fact]
    public void No_step_is_taken_from_where_it_does_not_begin()
    {
        batch.RefusesNow(b => b.Apply(Good, By.Office));
        batch.RefusesNow(b => b.Revert(By.Office));
        batch.RefusesNow(b => b.Discard(By.Office));
        batch.Check(Good, []);
        batch.RefusesNow(b => b.Check(Good, []));
        batch.Apply(Good, By.Office);
        batch.RefusesNow(b => b.Apply(Good, By.Office));
        batch.RefusesNow(b => b.Discard(By.Office));
    }

    [Fact]
    public void A_row_remembers_what_it_did_until_it_is_taken_back()
    {
        var row = new ImportRow(2, ImportVerdict.Update);
        row.Did(7, Guid.NewGuid(), "{}");
        row.TakenBack();
        Assert.Equal((7, true, null), (row.TargetId, row.IsReverted, row.Before));

        row.Stays(new Refusal("“{0}”在导入以后改过，保留现在的内容。", "林晓敏"));
        Assert.Equal("林晓敏", row.RemarkValues);
    }
}
