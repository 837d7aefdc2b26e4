using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Street;

namespace Wangchun.ArchitectureTests;

public sealed class Controllers
{
    private const int MaxLines = 150;

    // What belongs to every person who is signed in: the menu, their own account, and the exports they ordered.
    private static readonly string[] ForEverybodySignedIn = ["Wangchun.Web.Features.Menu", "Wangchun.Web.Features.Account", "Wangchun.Web.Features.Exports"];

    private static readonly Type[] All = [.. typeof(Program).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ControllerBase)) && !type.IsAbstract)];

    [Fact]
    public void Every_action_names_the_permission_it_asks_for_or_lets_everybody_in() =>
        House.AssertNone(All.SelectMany(Actions).Where(action => !IsDecided(action)).Select(Name));

    [Fact]
    public void Every_permission_asked_for_is_one_that_can_be_granted()
    {
        var grantable = typeof(Can).GetNestedTypes()
            .SelectMany(domain => domain.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(permission => permission.GetRawConstantValue());

        var asked = All.SelectMany(Actions).SelectMany(Rules).OfType<IAuthorizeData>().Select(rule => rule.Policy).OfType<string>();

        House.AssertNone(asked.Except(grantable.OfType<string>()));
    }

    [Fact]
    public void No_action_binds_an_entity() =>
        House.AssertNone(
            from action in All.SelectMany(Actions)
            from parameter in action.GetParameters()
            from bound in Bound(parameter.ParameterType, [])
            where Entities.Contains(bound)
            select $"{Name(action)} binds {bound.Name} through {parameter.Name}");

    [Fact]
    public void An_entity_inside_a_form_would_be_seen() =>
        Assert.Contains(Entities.First(), Bound(typeof(List<>).MakeGenericType(typeof(Wrapped<>).MakeGenericType(Entities.First())), []));

    [Fact]
    public void Only_the_error_page_answers_a_post_without_the_antiforgery_token() =>
        Assert.Equal(["ErrorsController.Show"], All.SelectMany(Actions).Where(action => Rules(action).OfType<IgnoreAntiforgeryTokenAttribute>().Any()).Select(Name));

    [Fact]
    public void Every_controller_can_be_read_in_one_sitting() =>
        Assert.All(House.Files("src/Wangchun.Web", ".cs").Where(file => file.EndsWith("Controller.cs", StringComparison.Ordinal)), file =>
            Assert.True(House.Read(file).Split('\n').Length <= MaxLines, $"{file} is longer than {MaxLines} lines."));

    private static HashSet<Type> Entities
    {
        get
        {
            using var db = House.Open("Sqlite");
            return [.. db.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(IsOurs)];
        }
    }

    private static IEnumerable<MethodInfo> Actions(Type controller) => controller
        .GetMethods(BindingFlags.Instance | BindingFlags.Public)
        .Where(method => method.DeclaringType!.Assembly == controller.Assembly && !method.IsSpecialName && !method.IsDefined(typeof(NonActionAttribute)))
        .Where(method => method.GetBaseDefinition().DeclaringType!.Assembly == controller.Assembly);

    private static bool IsDecided(MethodInfo action) =>
        Rules(action).Any(rule => rule is IAllowAnonymous or IAuthorizeData { Policy: not null })
        || (ForEverybodySignedIn.Any(space => $"{action.DeclaringType!.Namespace}.".StartsWith($"{space}.", StringComparison.Ordinal)) && Rules(action).OfType<IAuthorizeData>().Any());

    private static IEnumerable<object> Rules(MethodInfo action) =>
        action.GetCustomAttributes(inherit: true).Concat(action.DeclaringType!.GetCustomAttributes(inherit: true));

    /// <summary>Every type the model binder would make, from a parameter downwards.</summary>
    private static HashSet<Type> Bound(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) return seen;

        var parts = type.GenericTypeArguments
            .Append(type.GetElementType())
            .Concat(IsOurs(type) ? type.GetProperties().Where(property => property.CanWrite).Select(property => property.PropertyType) : []);
        foreach (var part in parts.OfType<Type>()) Bound(part, seen);
        return seen;
    }

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("Wangchun", StringComparison.Ordinal);

    private static string Name(MethodInfo action) => $"{action.DeclaringType!.Name}.{action.Name}";

    private sealed class Wrapped<T>
    {
        public T? Value { get; set; }
    }
}
