using Microsoft.Extensions.Localization;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App;

public static class Refusals
{
    extension(Refusal refusal)
    {
        /// <summary>The refusal in the reader's language: states and words translated, instants in Shanghai time.</summary>
        public string In(IStringLocalizer text) => text[refusal.Text, [.. refusal.Values.Select(value => Readable(value, text))]];
    }

    private static object Readable(object value, IStringLocalizer text) => value switch
    {
        Enum state => text[state.Label].Value,
        Words words => text[words.Text].Value,
        Refusal cause => cause.In(text),
        DateTime at => ChinaTime.ToLocal(at),
        _ => value,
    };
}
