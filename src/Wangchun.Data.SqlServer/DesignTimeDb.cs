using Microsoft.EntityFrameworkCore.Design;

namespace Wangchun.Data.SqlServer;

/// <summary>Lets "dotnet ef" run against this project alone; the connection is never opened.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalSqlServer("Data Source=design");
        return new PortalDb(options.Options);
    }
}
