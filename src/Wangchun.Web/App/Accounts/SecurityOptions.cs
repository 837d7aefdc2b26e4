namespace Wangchun.Web.App.Accounts;

/// <summary>Section Security of the settings.</summary>
public sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>Roles that see sensitive data must sign in with a second factor.</summary>
    public bool RequireTwoFactor { get; set; }

    /// <summary>Minutes without a request after which a session ends.</summary>
    public int IdleMinutes { get; set; } = 60;

    /// <summary>Hours after which a session ends whatever happens.</summary>
    public int LongestHours { get; set; } = 12;

    public int PasswordLength { get; set; } = 10;

    /// <summary>等保 asks for three of the four classes in a short password. Zero follows newer advice, which asks for length alone.</summary>
    public int PasswordClasses { get; set; } = 3;

    /// <summary>Rounds of PBKDF2-SHA512; fewer than the recommended 210,000 are refused outside tests.</summary>
    public int PasswordIterations { get; set; } = 210_000;
}
