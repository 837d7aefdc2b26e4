using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wangchun.WebTests.Plans;

/// <summary>Everything a portal asked its database while it was watched: each statement once with the values it was first asked with, and each query as EF was given it.</summary>
public sealed class Overheard : DbCommandInterceptor, IQueryExpressionInterceptor
{
    private readonly ConcurrentDictionary<string, Asked> statements = new();
    private readonly ConcurrentQueue<Expression> queries = new();

    /// <summary>The page that is being read, to say where a bad query comes from.</summary>
    public string Page { get; set; } = "";

    public IReadOnlyList<Asked> Statements => [.. statements.Values];

    public IReadOnlyList<Expression> Queries => [.. queries];

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        queries.Enqueue(queryExpression);
        return queryExpression;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Keep(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command, eventData);
        return ValueTask.FromResult(result);
    }

    private void Keep(DbCommand command, CommandEventData eventData)
    {
        if (eventData.CommandSource is CommandSource.LinqQuery)
            statements.TryAdd(command.CommandText, new Asked(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))], Page));
    }
}

public sealed record Asked(string Sql, IReadOnlyList<(string Name, object? Value)> Values, string Page);
