using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Wangchun.Web.App;
using Wangchun.Web.App.TagHelpers;

namespace Wangchun.WebTests.Frame;

public sealed class ReaderTimeTests
{
    // Tuesday 20 January 2026, 10:35 in Ningbo.
    private static readonly DateTime Now = new(2026, 1, 20, 2, 35, 0, DateTimeKind.Utc);

    private static readonly Texts Text = Texts.Load(AppContext.BaseDirectory, Path.Combine(AppContext.BaseDirectory, "../../../../../src/Wangchun.Web"));

    private static readonly ReaderTime Time = new(new FakeTimeProvider(Now), Text);

    [Theory]
    [InlineData("2026-01-20T09:00", "今天 17:00", "Today 17:00")]
    [InlineData("2026-01-19T15:59", "昨天 23:59", "Yesterday 23:59")]
    [InlineData("2026-01-20T16:00", "明天 00:00", "Tomorrow 00:00")]
    [InlineData("2026-03-05T07:20", "3 月 5 日 15:20", "5 March 15:20")]
    [InlineData("2025-12-21T07:20", "2025 年 12 月 21 日 15:20", "21 December 2025 15:20")]
    public void A_moment_is_said_as_people_in_Ningbo_say_it(string utc, string chinese, string english)
    {
        var at = DateTime.Parse(utc, CultureInfo.InvariantCulture);

        Assert.Equal(chinese, In("zh-CN", () => Time.Moment(at)));
        Assert.Equal(english, In("en-GB", () => Time.Moment(at)));
    }

    [Theory]
    [InlineData("2026-01-17T09:30", "over", "逾期 3 天", "3 days overdue")]
    [InlineData("2026-01-18T17:00", "over", "逾期 1 天", "1 day overdue")]
    [InlineData("2026-01-19T16:30", "over", "逾期 10 小时", "10 hours overdue")]
    [InlineData("2026-01-20T02:34", "over", "刚刚逾期", "Just overdue")]
    [InlineData("2026-01-20T02:35", "today", "今天 10:35", "Today 10:35")]
    [InlineData("2026-01-20T15:59", "today", "今天到期", "Due today")]
    [InlineData("2026-01-20T16:00", "soon", "还剩 1 天", "1 day left")]
    [InlineData("2026-01-23T09:30", "soon", "还剩 3 天", "3 days left")]
    [InlineData("2026-01-24T09:30", "ok", "1 月 24 日", "24 January")]
    public void A_deadline_says_how_urgent_it_is(string utc, string kind, string chinese, string english)
    {
        var due = DateTime.Parse(utc, CultureInfo.InvariantCulture);

        Assert.Equal(new Deadline(kind, chinese), In("zh-CN", () => Deadline.Open(due, Time, Text)));
        Assert.Equal(new Deadline(kind, english), In("en-GB", () => Deadline.Open(due, Time, Text)));
    }

    [Fact]
    public void A_deadline_that_was_met_late_does_not_claim_to_be_on_time()
    {
        Assert.Equal(new Deadline("done", "按期完成"), In("zh-CN", () => Deadline.Met(Now, Now, Text)));
        Assert.Equal(new Deadline("ok", "晚 2 天完成"), In("zh-CN", () => Deadline.Met(Now, Now.AddDays(2), Text)));
        Assert.Equal(new Deadline("done", "已完成"), In("zh-CN", () => Deadline.Met(Now, null, Text)));
    }

    private static T In<T>(string culture, Func<T> read)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return read();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
