using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.GrowthCamp.Projects;

/// <summary>One cell of the strip above the list. Without a stage it stands for all.</summary>
public sealed record MallStage(string Text, ProjectStatus? Sign, int Count, string Href, bool IsCurrent);

/// <summary>One box to tick. The count is what ticking it alone in its group would give.</summary>
public sealed record MallChoice(string Text, string Value, int Count, bool IsTicked);

/// <summary>A filter that is applied, with the address of the list without it.</summary>
public sealed record MallChip(string Text, string Href);

public sealed record MallTile(ProjectRow Row, ProjectAct? Act);

/// <summary>The working mall: what was asked, what there is, and how to go on.</summary>
public sealed record MallPage
{
    public required MallForm Form { get; init; }

    public required IReadOnlyList<MallTile> Tiles { get; init; }

    public required IReadOnlyList<MallStage> Stages { get; init; }

    public required MallChoice Unfinished { get; init; }

    public required MallChoice Late { get; init; }

    public required IReadOnlyList<MallChoice> Categories { get; init; }

    public required IReadOnlyList<MallChoice> Communities { get; init; }

    public required IReadOnlyList<MallChip> Chips { get; init; }

    public required int Total { get; init; }

    public string? Previous => Form.Previous()?.Href();

    public required string? Next { get; init; }

    public string ExportHref(string format) =>
        $"/growth-camp/projects/export?format={format}" + string.Concat(Form.Asked().Select(pair => $"&{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
}
