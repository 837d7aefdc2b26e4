using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.App;

/// <summary>Pages: where they are found, which language they speak, and what every form refuses.</summary>
public static class PortalMvc
{
    extension(WebApplicationBuilder builder)
    {
        public void AddPortalMvc()
        {
            var texts = Texts.Load(builder.Environment.ContentRootPath, AppContext.BaseDirectory);
            builder.Services.AddSingleton<IStringLocalizer>(texts);
            builder.Services.AddSingleton<IStringLocalizerFactory>(texts);

            builder.Services.AddHttpContextAccessor();
            builder.Services.Configure<SiteOptions>(builder.Configuration.GetSection(SiteOptions.Section));
            builder.Services.TryAddSingleton(new DemoBanner());
            builder.Services.TryAddSingleton(TimeProvider.System);
            builder.Services.TryAddScoped<INavCounts, NoNavCounts>();
            builder.Services.AddScoped<StaffMenu>();
            builder.Services.AddSingleton<Assets>();
            builder.Services.AddSingleton<ReaderTime>();

            // Without this every Chinese character is sent as a reference like &#x671B;, three times as long.
            builder.Services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

            builder.Services
                .AddControllersWithViews(mvc =>
                {
                    mvc.Conventions.Add(new FeatureFolders());
                    // All that is wrong is said at once, not the rest after the first half is mended.
                    mvc.ValidateComplexTypesIfChildValidationFails = true;
                    mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                    mvc.Filters.Add(new DraftRestoring());
                    mvc.ModelMetadataDetailsProviders.Add(new ChineseValidation());
                    Speak(mvc.ModelBindingMessageProvider, texts);
                })
                .AddCookieTempDataProvider(flash =>
                {
                    flash.Cookie.Name = PortalController.FlashCookie;
                    flash.Cookie.SameSite = SameSiteMode.Lax;
                    flash.Cookie.IsEssential = true;
                })
                .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false)
                .AddDataAnnotationsLocalization()
                .AddRazorOptions(FeatureFolders.Locate);
        }
    }

    public static void UsePreferences(this WebApplication app) => app.Use(Preferences.Apply);

    private static void Speak(DefaultModelBindingMessageProvider says, IStringLocalizer text)
    {
        says.SetAttemptedValueIsInvalidAccessor((value, name) => text["{1}不能填“{0}”，请检查后重新填写。", value, name]);
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(value => text["不能填“{0}”，请检查后重新填写。", value]);
        says.SetUnknownValueIsInvalidAccessor(name => text["请重新填写{0}。", name]);
        says.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["请重新填写。"]);
        says.SetValueIsInvalidAccessor(value => text["不能填“{0}”，请检查后重新填写。", value]);
        says.SetValueMustBeANumberAccessor(name => text["{0}应填数字。", name]);
        says.SetNonPropertyValueMustBeANumberAccessor(() => text["这里应填数字。"]);
        says.SetValueMustNotBeNullAccessor(_ => text["这一项要填写。"]);
        says.SetMissingBindRequiredValueAccessor(name => text["请填写{0}。", name]);
        says.SetMissingKeyOrValueAccessor(() => text["这一项要填写。"]);
        says.SetMissingRequestBodyRequiredValueAccessor(() => text["没有收到内容，请重新提交。"]);
    }
}
