using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.Features.Public.Projects;

namespace Wangchun.Web.Features.Public.Feedback;

public sealed record FeedbackPage(string Number, Named Title, FeedbackForm Form, bool IsSignedIn)
{
    public string Path => $"{MallAddress.Path}/{Number}";

    public static FeedbackPage For(Project project, FeedbackForm form, bool signedIn) =>
        new(project.Dossier.Number!, new Named(project.Title, project.TitleEn), form, signedIn);
}
