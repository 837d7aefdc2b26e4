using System.Text.RegularExpressions;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;
using Wangchun.Web.App.TagHelpers;
using Wangchun.Web.Features.Shared;

namespace Wangchun.ArchitectureTests;

/// <summary>Two maps that later domains add lines to: nothing may be missing in them.</summary>
public sealed class MenusAndStates
{
    public static TheoryData<Type> StateEnums => new(typeof(Dossier).Assembly.GetTypes()
        .Where(type => type.IsEnum && (type.Name.EndsWith("Status", StringComparison.Ordinal) || type.Name.EndsWith("State", StringComparison.Ordinal))));

    [Theory, MemberData(nameof(StateEnums))]
    public void Every_state_has_a_tone_and_a_sign(Type states) =>
        Assert.All(Enum.GetValues(states).Cast<Enum>(), state => Assert.True(StateLooks.Knows(state), $"{states.Name}.{state} has no line in StateLooks."));

    [Fact]
    public void Every_sign_that_a_state_uses_is_drawn()
    {
        var sprite = File.ReadAllText(Path.Combine(House.WebRoot, "img/glyphs.svg"));

        Assert.All(typeof(Glyphs).GetFields().Select(field => (string)field.GetRawConstantValue()!), name =>
            Assert.Contains($"id=\"g-{name}\"", sprite, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_icon_that_is_named_is_drawn()
    {
        var sprite = File.ReadAllText(Path.Combine(House.WebRoot, "img/icons.svg"));
        var written = House.Files("src", ".cshtml").SelectMany(file => Regex.Matches(House.Read(file), "<icon name=\"([a-z0-9-]+)\"").Select(match => match.Groups[1].Value));
        var inMenus = Menus().Select(item => item.Icon).OfType<string>();

        Assert.All(written.Concat(inMenus).Distinct(), name => Assert.Contains($"id=\"i-{name}\"", sprite, StringComparison.Ordinal));
    }

    [Fact]
    public void A_menu_asks_only_for_rights_that_exist() =>
        Assert.All(Menus().Select(item => item.Right).OfType<string>(), right => Assert.Contains(right, Permissions.All));

    [Fact]
    public void A_phone_has_room_for_five_entries() => Assert.InRange(Navigation.Phone.Count, 1, 5);

    private static IEnumerable<NavItem> Menus() =>
        new[] { Navigation.Public, Navigation.Staff, Navigation.Phone }.SelectMany(menu => menu).SelectMany(item => item.Menu.Append(item));
}
