using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Wangchun.UnitTests.Making;

/// <summary>Everything that can be read of entities and of all they lead to, one value a line: what must be the same after a refusal.</summary>
internal static class Snapshot
{
    public static IReadOnlyList<string> Of(params object[] entities)
    {
        List<string> lines = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (var entity in entities) Read(entity, entity.GetType().Name, seen, lines);
        return lines;
    }

    private static void Read(object? value, string path, HashSet<object> seen, List<string> lines)
    {
        if (value is IEnumerable list and not string)
        {
            var items = list.Cast<object>().ToList();
            lines.Add($"{path}.Count = {items.Count}");
            for (var i = 0; i < items.Count; i++) Read(items[i], $"{path}[{i}]", seen, lines);
        }
        else if (value?.GetType().Namespace?.StartsWith("Wangchun.Domain", StringComparison.Ordinal) == true && !value.GetType().IsEnum)
        {
            if (!seen.Add(value)) return;
            foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
                Read(property.GetValue(value), $"{path}.{property.Name}", seen, lines);
        }
        else
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{path} = {value}"));
        }
    }
}
