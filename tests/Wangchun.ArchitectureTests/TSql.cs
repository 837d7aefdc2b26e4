using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Wangchun.ArchitectureTests;

/// <summary>SQL Server's own grammar (2022), without a server.</summary>
internal static class TSql
{
    public static IEnumerable<string> Errors(string script)
    {
        using var reader = new StringReader(script);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(error => $"line {error.Line}: {error.Message}")];
    }

    public static void AssertValid(IEnumerable<string> statements) =>
        Assert.All(statements, statement => Assert.True(!Errors(statement).Any(), $"{string.Join('\n', Errors(statement))}\n\n{statement}"));
}
