using System.Runtime.CompilerServices;
using Microsoft.Extensions.Localization;
using Wangchun.Data;
using Wangchun.Data.Personal;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Exports;
using Wangchun.Web.Features.People.Register;

namespace Wangchun.Web.Features.People.Exports;

/// <summary>The people this person may see, masked as on the page.</summary>
public sealed class RegisterExport(PortalDb db, FieldVault vault, IStringLocalizer text) : ExportList<RegisterFilter, RegisterRow>
{
    public override string Kind => "people";

    public override string Title => "人员名册";

    public override string Subject => nameof(Person);

    public override string Right => Can.People.ExportRegister;

    public override string Page => "/people";

    protected override async Task<int> CountAsync(RegisterFilter filter, Viewer viewer, DateTime now, CancellationToken stop)
    {
        var visible = Visible(viewer);
        return await visible.Matching(filter, await RegisterPage.WayAsync(visible, filter, stop)).CountAsync(stop);
    }

    protected override async IAsyncEnumerable<RegisterRow> RowsAsync(RegisterFilter filter, Viewer viewer, DateTime now, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var visible = Visible(viewer);
        var way = await RegisterPage.WayAsync(visible, filter, stop);
        var rows = RegisterRow.From(visible.Matching(filter, way).InOrder(way, null, 0), db.Communities);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop)) yield return row;
    }

    protected override IReadOnlyList<ExportColumn<RegisterRow>> Columns() =>
    [
        new(text["姓名"], row => row.Name),
        new(text["手机号"], row => vault.MaskedPhone(row.Phone, row.Id)),
        new(text["社区"], row => row.Community),
        new(text["党支部"], row => row.Branch),
        new(text["党员身份"], row => row.Standing is { } standing ? text[standing.Label].Value : null),
        new(text["志愿者"], row => row.VolunteerSince),
    ];

    private IQueryable<Person> Visible(Viewer viewer) => db.Persons.InRegister(viewer).Kept();
}
