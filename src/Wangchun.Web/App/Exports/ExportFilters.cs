using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wangchun.Web.App.Exports;

/// <summary>A list's filter as text that an order keeps and the trail shows: only what was asked for, in words.</summary>
public static class ExportFilters
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<TFilter>(TFilter filter) => JsonSerializer.Serialize(filter, Readable);

    public static TFilter Read<TFilter>(string text) => JsonSerializer.Deserialize<TFilter>(text, Readable)!;
}
