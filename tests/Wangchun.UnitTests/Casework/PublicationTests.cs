using Wangchun.Domain.Casework;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Casework.PublicationState;

namespace Wangchun.UnitTests.Casework;

public sealed class PublicationTests
{
    private static readonly string[] Agreed =
    [
        "PendingPublish 公开结果 Published",
        "PendingPublish 退回修改 Unpublished",
        "Published 撤下结果 Withdrawn",
        "Unpublished 提请公开 PendingPublish",
        "Withdrawn 提请公开 PendingPublish",
    ];

    private readonly Dossier dossier = A.Dossier();

    public static TheoryData<PublicationState, string> Allowed => Publication.Workflow.Allowed();

    public static TheoryData<PublicationState, string> NotAllowed => Publication.Workflow.NotAllowed();

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() => Assert.Equal(Agreed, Publication.Workflow.Lines());

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(PublicationState from, string verb)
    {
        Bring(from);

        dossier.MovePublication(verb, By.Colleague, "核对");

        var step = Publication.Workflow.Require(from, verb);
        Assert.Equal(step.To, dossier.Publication.State);
        Assert.Equal((verb, $"{from}", $"{step.To}"), (dossier.Entries[^1].What, dossier.Entries[^1].From, dossier.Entries[^1].To));
    }

    [Theory]
    [MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(PublicationState from, string verb)
    {
        Bring(from);

        dossier.RefusesNow(d => d.MovePublication(verb, By.Colleague, "核对"));
    }

    [Fact]
    public void Whoever_edited_last_cannot_publish()
    {
        Bring(PendingPublish);
        dossier.Attach(By.Office, AttachmentUse.After, A.Photo, null);

        dossier.Refuses("公开的内容最后由您修改，请由另一位同事核对后公开。", d => d.MovePublication("公开结果", By.Office));

        dossier.MovePublication("公开结果", By.Colleague);

        Assert.True(dossier.Publication.IsPublic);
        Assert.Equal((By.Colleague.PersonId, By.Colleague.At), (dossier.Publication.PublishedById, dossier.Publication.PublishedAt));
    }

    [Fact]
    public void Taking_a_file_away_is_editing_too()
    {
        var photo = dossier.Attach(By.Author, AttachmentUse.After, A.Photo, null);
        Bring(PendingPublish);
        dossier.Remove(By.Office, photo);

        dossier.Refuses("公开的内容最后由您修改，请由另一位同事核对后公开。", d => d.MovePublication("公开结果", By.Office));
    }

    [Fact]
    public void What_is_public_is_taken_down_before_a_file_is_added()
    {
        Bring(Published);

        dossier.Refuses("结果已经公开。要修改，请先撤下。", d => d.Attach(By.Author, AttachmentUse.After, A.Photo, null));
    }

    [Fact]
    public void A_withdrawn_result_says_why_until_it_is_proposed_again()
    {
        Bring(Withdrawn);

        Assert.Equal("照片拍到人脸", dossier.Publication.WithdrawnBecause);

        dossier.MovePublication("提请公开", By.Office);

        Assert.Null(dossier.Publication.WithdrawnBecause);
        Assert.False(dossier.Publication.IsPublic);
    }

    private void Bring(PublicationState state)
    {
        if (state != Unpublished) dossier.MovePublication("提请公开", By.Author);
        if (state is Published or Withdrawn) dossier.MovePublication("公开结果", By.Office);
        if (state == Withdrawn) dossier.MovePublication("撤下结果", By.Office, "照片拍到人脸");

        Assert.Equal(state, dossier.Publication.State);
    }
}
