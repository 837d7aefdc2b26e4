using System.Text;
using OtpNet;

namespace Wangchun.WebTests.Account;

/// <summary>Our forty lines against the standard's own examples and against another implementation.</summary>
public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_examples_of_the_standard_come_out(long second, string code) => Assert.Equal(code, Web.App.Accounts.Totp.Code(Key, second / 30));

    [Fact]
    public void A_key_is_written_as_apps_read_it()
    {
        foreach (var length in new[] { 1, 2, 3, 4, 5, 20, 21 })
            Assert.Equal(Base32Encoding.ToString(Key.Concat(Key).Take(length).ToArray()).TrimEnd('='), Web.App.Accounts.Totp.Readable(Key.Concat(Key).Take(length).ToArray()));
    }

    [Theory, InlineData(0, true), InlineData(-30, true), InlineData(30, true), InlineData(-60, false), InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_off(int seconds, bool accepted)
    {
        var now = new DateTime(2026, 11, 24, 2, 0, 15, DateTimeKind.Utc);

        var code = new Totp(Key).ComputeTotp(now.AddSeconds(seconds));

        Assert.Equal(accepted, Web.App.Accounts.Totp.StepOf(Key, code, now) is not null);
    }
}
