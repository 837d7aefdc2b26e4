using System.Collections;
using System.Reflection;

namespace Wangchun.UnitTests.Making;

/// <summary>Does to entities what saving does to them: gives ids, and writes each foreign key beside its navigation.</summary>
internal static class Saving
{
    private static int lastId = 100;

    public static T Saved<T>(this T entity)
        where T : class
    {
        HashSet<object> graph = new(ReferenceEqualityComparer.Instance);
        Collect(entity, graph);
        foreach (var found in graph.Where(found => IdOf(found) == 0)) Set(found, "Id", Interlocked.Increment(ref lastId));
        foreach (var found in graph) WriteKeys(found);
        return entity;
    }

    private static void Collect(object? value, HashSet<object> graph)
    {
        var parts = value switch
        {
            string or null => [],
            IEnumerable list => list.Cast<object>(),
            _ when IsEntity(value.GetType()) && graph.Add(value) => Properties(value).Select(property => property.GetValue(value)),
            _ => [],
        };
        foreach (var part in parts.ToList()) Collect(part, graph);
    }

    private static void WriteKeys(object entity)
    {
        foreach (var key in Properties(entity).Where(property => property.Name is [_, .., 'I', 'd']))
        {
            if (entity.GetType().GetProperty(key.Name[..^2])?.GetValue(entity) is { } target && IdOf(target) is { } id) key.SetValue(entity, id);
        }
    }

    private static bool IsEntity(Type type) => type.IsClass && type.Namespace?.StartsWith("Wangchun.Domain", StringComparison.Ordinal) == true;

    private static IEnumerable<PropertyInfo> Properties(object entity) =>
        entity.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0);

    private static int? IdOf(object entity) => (int?)entity.GetType().GetProperty("Id")?.GetValue(entity);

    /// <summary>A private setter is seen only from the type that has it.</summary>
    private static void Set(object entity, string name, object value) => entity.GetType().GetProperty(name)!.DeclaringType!.GetProperty(name)!.SetValue(entity, value);
}
