using System.Text;
using Wangchun.Domain.Activities;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.Activities;

public sealed class CalendarFileTests
{
    private static readonly CalendarEntry Entry = new(
        "HD-2026-001@wangchun", "河道清洁", An.At("09:00"), An.At("11:00"), "五江口公园东门", "带水杯。", By.Author.At, IsCancelled: false);

    [Fact]
    public void It_is_what_the_standard_asks_for()
    {
        string[] expected =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Wangchun//Activities//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "BEGIN:VEVENT", "UID:HD-2026-001@wangchun", "DTSTAMP:20260310T020000Z", "DTSTART:20260314T010000Z", "DTEND:20260314T030000Z",
            "SUMMARY:河道清洁", "LOCATION:五江口公园东门", "DESCRIPTION:带水杯。", "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR",
        ];

        Assert.Equal(string.Join("\r\n", expected) + "\r\n", CalendarFile.Of([Entry]));
    }

    [Fact]
    public void Signs_that_mean_something_are_escaped_and_control_signs_are_left_out() =>
        Assert.Contains(
            @"DESCRIPTION:一\, 二\; 三\\四\n五六" + "\r\n",
            CalendarFile.Of([Entry with { Detail = "一, 二; 三\\四\r\n五\u0007六" }]),
            StringComparison.Ordinal);

    [Fact]
    public void A_text_cannot_add_lines_of_its_own() =>
        Assert.DoesNotContain("\r\nATTENDEE", CalendarFile.Of([Entry with { Title = "河道\r\nATTENDEE:x" }]), StringComparison.Ordinal);

    [Theory]
    [InlineData("字")]
    [InlineData("a")]
    [InlineData("😀")]
    public void Long_lines_are_folded_after_75_octets_and_never_inside_a_character(string letter)
    {
        var text = string.Concat(Enumerable.Repeat(letter, 200));

        var file = CalendarFile.Of([Entry with { Detail = text }]);

        var lines = file.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"DESCRIPTION:{text}\r\n", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', file);
    }

    [Fact]
    public void A_cancelled_one_says_so() =>
        Assert.Contains("STATUS:CANCELLED\r\n", CalendarFile.Of([Entry with { IsCancelled = true }]), StringComparison.Ordinal);
}
