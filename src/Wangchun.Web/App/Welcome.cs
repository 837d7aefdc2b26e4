using Wangchun.Data.Seed;

namespace Wangchun.Web.App;

/// <summary>What a newcomer reads in the terminal: the address, and in the demo street how to sign in.</summary>
public static class Welcome
{
    public static void Print(WebApplication app)
    {
        var banner = app.Services.GetRequiredService<DemoBanner>();
        Console.WriteLine();
        Console.WriteLine($"  望春 Wangchun is ready: {string.Join("  ", app.Urls)}"); // data, not a sentence
        if (banner.Shown) PrintAccounts(app.Services.GetRequiredService<DemoPassword>());
        Console.WriteLine();
    }

    private static void PrintAccounts(DemoPassword password)
    {
        Console.WriteLine("  This is the demo street. Sign in at /account/sign-in with the password  " + password.Value + "  as");
        Console.WriteLine($"  {string.Join(", ", DemoStreet.Users)}");
    }
}
