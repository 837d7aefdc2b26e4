using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Wangchun.Web.Features.Errors;

namespace Wangchun.ArchitectureTests;

/// <summary>
/// The Song face holds only the characters of fixed titles. A new title with a new character would be drawn half in another face,
/// so it fails here: add the character to wwwroot/fonts/wc-song-subset.txt and make the font again (docs/decisions/0014-song-subset.md).
/// </summary>
public sealed partial class SongFont
{
    // Digits, and what a day's title is made of: 12 月 21 日 星期二.
    private const string Always = "0123456789,.+-%年月日星期一二三四五六旗文企老望";

    private static HashSet<int> Covered { get; } = Characters(Path.Combine(House.WebRoot, "fonts/wc-song-subset.woff2"));

    [Fact]
    public void The_list_beside_the_font_tells_the_truth() =>
        Assert.DoesNotContain(File.ReadAllText(Path.Combine(House.WebRoot, "fonts/wc-song-subset.txt")), Missing);

    [Fact]
    public void Every_fixed_title_in_song_can_be_drawn() => Assert.Empty(
        House.Files("src", ".cshtml").SelectMany(file => SongTitle().Matches(House.Read(file)).SelectMany(title => Text().Matches(title.Value)))
            .SelectMany(text => text.Groups[1].Value).Concat(Always).Where(Missing).Distinct());

    [Fact]
    public void Every_title_of_an_error_page_can_be_drawn() => Assert.Empty(
        Enumerable.Range(400, 112).Select(code => ErrorPage.For(code).Title).SelectMany(title => title).Where(Missing).Distinct());

    private static bool Missing(char character) => !char.IsWhiteSpace(character) && !Covered.Contains(character);

    /// <summary>The characters a WOFF2 file maps: its tables follow each other in one Brotli stream, in the order of its directory.</summary>
    private static HashSet<int> Characters(string path)
    {
        var file = File.ReadAllBytes(path);
        var position = 48;
        var (start, found) = (0, -1);
        for (var table = 0; table < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(12)); table++)
        {
            var flags = file[position++];
            if ((flags & 0x3F) == 0x3F) position += 4;
            var length = Base128(file, ref position);
            var isOutline = (flags & 0x3F) is 10 or 11;
            if (isOutline ? flags >> 6 != 3 : flags >> 6 != 0) length = Base128(file, ref position);
            if ((flags & 0x3F) == 0) found = start;
            start += length;
        }

        return Mapped(Unpacked(file, position).AsSpan(found));
    }

    private static byte[] Unpacked(byte[] file, int position)
    {
        using var packed = new BrotliStream(new MemoryStream(file, position, file.Length - position), CompressionMode.Decompress);
        using var tables = new MemoryStream();
        packed.CopyTo(tables);
        return tables.ToArray();
    }

    private static HashSet<int> Mapped(ReadOnlySpan<byte> cmap)
    {
        var characters = new HashSet<int>();
        for (var record = 0; record < BinaryPrimitives.ReadUInt16BigEndian(cmap[2..]); record++)
        {
            var table = cmap[(int)BinaryPrimitives.ReadUInt32BigEndian(cmap[(8 + (8 * record))..])..];
            if (BinaryPrimitives.ReadUInt16BigEndian(table) == 4) characters.UnionWith(Segments(table));
        }

        return characters;
    }

    // Format 4: the ends of all ranges, a pad, then their starts.
    private static List<int> Segments(ReadOnlySpan<byte> table)
    {
        var (characters, twice) = (new List<int>(), (int)BinaryPrimitives.ReadUInt16BigEndian(table[6..]));
        for (var place = 0; place < twice; place += 2)
        {
            var last = BinaryPrimitives.ReadUInt16BigEndian(table[(14 + place)..]);
            var first = BinaryPrimitives.ReadUInt16BigEndian(table[(16 + twice + place)..]);
            if (last != 0xFFFF) characters.AddRange(Enumerable.Range(first, last - first + 1));
        }

        return characters;
    }

    private static int Base128(byte[] file, ref int position)
    {
        var value = 0;
        byte next;
        do
        {
            next = file[position++];
            value = (value << 7) | (next & 0x7F);
        }
        while ((next & 0x80) != 0);

        return value;
    }

    // Where the style sheets ask for Song: the class itself, section titles, and the headings of the front page, the desk and sign-in.
    [GeneratedRegex(@"<(\w+)[^>]*class=""[^""]*\b(?:song|sign-in__motto)\b[^""]*""[^>]*>.*?</\1>|class=""(?:wc-sec__h|figs__head|hero__txt|desk__hello|sign-in__scene|wc-wrong|honours__award)[^>]*>.*?</h[123]>", RegexOptions.Singleline)]
    private static partial Regex SongTitle();

    [GeneratedRegex(@"T\[""([^""]+)""")]
    private static partial Regex Text();
}
