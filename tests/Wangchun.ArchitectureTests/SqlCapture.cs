using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wangchun.ArchitectureTests;

/// <summary>Keeps each statement, declares its parameters in front of it, and answers with nothing. SQLite, which needs no server, is opened in memory.</summary>
internal sealed class SqlCapture(bool hasServer) : DbCommandInterceptor, IDbConnectionInterceptor
{
    private const int MoreColumnsThanAnyQuery = 500;

    private readonly List<string> statements = [];

    public IReadOnlyList<string> Statements => statements;

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => Unless(hasServer, result);

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Unless(hasServer, result));

    public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => Unless(hasServer, result);

    public ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(Unless(hasServer, result));

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Keep(command);
        return InterceptionResult<DbDataReader>.SuppressWithResult(NoRows());
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Keep(command);
        return InterceptionResult<int>.SuppressWithResult(1);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Keep(command);
        return InterceptionResult<object>.SuppressWithResult(0);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ScalarExecuting(command, eventData, result));

    private static InterceptionResult Unless(bool hasServer, InterceptionResult result) => hasServer ? result : InterceptionResult.Suppress();

    private void Keep(DbCommand command)
    {
        var parameters = command.Parameters.Cast<DbParameter>().Select(parameter => $"DECLARE {At(parameter.ParameterName)} sql_variant;\n");
        statements.Add(string.Concat(parameters) + command.CommandText);
    }

    private static string At(string name) => name.StartsWith('@') ? name : "@" + name;

    private static DataTableReader NoRows()
    {
        using var table = new DataTable();
        for (var column = 0; column < MoreColumnsThanAnyQuery; column++) table.Columns.Add();
        return table.CreateDataReader();
    }
}
