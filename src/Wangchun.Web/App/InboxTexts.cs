using Microsoft.Extensions.Localization;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App;

public static class InboxTexts
{
    extension(InboxItem item)
    {
        /// <summary>The message in the reader's language.</summary>
        public string In(IStringLocalizer text) => text[item.Text, [.. item.Values.Split('\n')]];
    }
}
