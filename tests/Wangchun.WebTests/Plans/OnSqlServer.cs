using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore.Query;
using Wangchun.ArchitectureTests;
using Wangchun.Data;

namespace Wangchun.WebTests.Plans;

/// <summary>Asks SQL Server's side of EF the very query that was put to SQLite's: same tree, other model. Its parameters are given some value of their type.</summary>
internal sealed class OnSqlServer : ExpressionVisitor
{
    private readonly PortalDb db;
    private readonly IAsyncQueryProvider provider;

    private OnSqlServer(PortalDb db) => (this.db, provider) = (db, (IAsyncQueryProvider)((IQueryable)db.Projects).Provider);

    public static Task<IReadOnlyList<string>> AskAsync(Expression query) => Capture.SqlServer(db =>
    {
        var other = new OnSqlServer(db);
        other.Run(other.Visit(query));
        return Task.CompletedTask;
    });

    protected override Expression VisitExtension(Expression node) => node switch
    {
        EntityQueryRootExpression root => new EntityQueryRootExpression(provider, db.Model.FindEntityType(root.EntityType.Name)!),
        QueryParameterExpression parameter => Captured(parameter.Type),
        _ => base.VisitExtension(node),
    };

    private void Run(Expression query)
    {
        try
        {
            if (!typeof(IQueryable).IsAssignableFrom(query.Type)) provider.Execute(query);
            else foreach (var _ in provider.CreateQuery(query)) { }
        }
        catch (TargetInvocationException wrapped)
        {
            ExceptionDispatchInfo.Throw(wrapped.InnerException!);
        }
    }

    /// <summary>A field of an object is what EF takes for a parameter.</summary>
    private static MemberExpression Captured(Type type)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), Some(type))!;
        return Expression.Field(Expression.Constant(box), "Value");
    }

    private static object? Some(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "x";
        if (type == typeof(DateTime)) return new DateTime(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);
        if (type == typeof(DateOnly)) return new DateOnly(2026, 11, 24);
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (type.GetInterfaces().Append(type).FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is not { } many) return null;

        var item = many.GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        list.Add(Some(item));
        if (type.IsInstanceOfType(list)) return list;
        if (type.IsArray) return Array.CreateInstance(item, 1);
        return Activator.CreateInstance(type.IsInterface ? typeof(HashSet<>).MakeGenericType(item) : type, list);
    }

    private sealed class Box<T>(T value)
    {
        public readonly T Value = value;
    }
}
