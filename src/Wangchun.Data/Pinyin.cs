namespace Wangchun.Data;

/// <summary>
/// Chinese names in the order people expect. Neither database stores it in a column or an index, because SQLite files
/// must stay readable for tools that do not know our collation.
/// </summary>
public static class Pinyin
{
    public const string OnSqlite = "zh_pinyin";
    public const string OnSqlServer = "Chinese_PRC_CI_AS";

    extension(PortalDb db)
    {
        /// <summary>For EF.Functions.Collate(name, collation) in an OrderBy.</summary>
        public string PinyinCollation() => db.Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite" ? OnSqlite : OnSqlServer;
    }
}
