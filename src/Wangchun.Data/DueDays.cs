using Wangchun.Domain.Casework;

namespace Wangchun.Data;

/// <summary>A project repeats its dossier's deadline for the sake of an index; whoever moves a deadline through the dossier alone moves both.</summary>
internal static class DueDays
{
    public static async Task FollowDossiersAsync(this PortalDb db, CancellationToken stop)
    {
        var moved = db.ChangeTracker.Entries<Dossier>()
            .Where(entry => entry.State == EntityState.Modified && entry.Entity.Kind == DossierKind.Project && entry.Property(dossier => dossier.DueAt).IsModified)
            .Select(entry => entry.Entity.Id).ToList();
        if (moved.Count == 0) return;

        var alone = moved.Except(db.Projects.Local.Select(project => project.DossierId)).ToList();
        foreach (var project in await db.Projects.Where(project => alone.Contains(project.DossierId)).ToListAsync(stop))
            db.Entry(project).Property(p => p.DueAt).IsModified = true;
    }
}
