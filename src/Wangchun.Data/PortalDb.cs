namespace Wangchun.Data;

public sealed class PortalDb(DbContextOptions<PortalDb> options) : DbContext(options);
