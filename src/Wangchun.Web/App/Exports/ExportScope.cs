using System.Security.Cryptography;
using System.Text;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App.Exports;

/// <summary>How far a person's posts reach, as a word that can be compared: a file written for one reach is not handed out to another.</summary>
public static class ExportScope
{
    /// <summary>Null when the person may not export this list at all.</summary>
    public static string? Of(Viewer viewer, string right) => viewer.May(right) ? Hash($"{Posts(viewer)}|{string.Join(',', viewer.BranchIds)}") : null;

    private static string Posts(Viewer viewer) =>
        string.Join(';', viewer.Posts.Select(post => $"{post.Role}/{post.CommunityId}/{post.BranchId}").Distinct().Order(StringComparer.Ordinal));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
