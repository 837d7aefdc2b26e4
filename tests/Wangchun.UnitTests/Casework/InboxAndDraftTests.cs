using Wangchun.Domain.Casework;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.Casework;

public sealed class InboxAndDraftTests
{
    [Fact]
    public void A_message_is_read_once()
    {
        var item = new InboxItem(4, null, "/growth-camp/projects/7", By.Office.At, "“{0}”由{1}认领。", "楼道微光", "第一党支部");

        item.MarkRead(By.Office.At);
        item.MarkRead(By.Office.On("2026-03-12").At);

        Assert.Equal(By.Office.At, item.ReadAt);
        Assert.Equal("楼道微光\n第一党支部", item.Values);
    }

    [Fact]
    public void A_draft_keeps_what_was_typed_last()
    {
        var draft = new FormDraft(4, "/growth-camp/projects/new");

        draft.Save("""{"Title":["楼道"]}""", By.Office.At);
        draft.Save("""{"Title":["楼道微光"]}""", By.Office.On("2026-03-12").At);

        Assert.Equal("""{"Title":["楼道微光"]}""", draft.Fields);
        Assert.Equal(By.Office.On("2026-03-12").At, draft.SavedAt);
    }

    [Fact]
    public void A_draft_that_is_too_long_is_not_kept()
    {
        var draft = new FormDraft(4, "/growth-camp/projects/new");
        draft.Save(new string('x', FormDraft.MaxLength), By.Office.At);

        draft.Refuses("草稿太长，没有保存。", d => d.Save(new string('x', FormDraft.MaxLength + 1), By.Office.At));
    }

    [Fact]
    public void A_state_is_called_by_its_chinese_name_and_an_unnamed_value_by_itself()
    {
        Assert.Equal("未公开", PublicationState.Unpublished.Label);
        Assert.Equal("Internal", Openness.Internal.Label);
        Assert.Equal("9", ((PublicationState)9).Label);
    }
}
