using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Wangchun.WebTests;

/// <summary>Reading pages as documents and filling their forms as a browser would.</summary>
public static class Pages
{
    extension(HttpClient client)
    {
        public async Task<IDocument> OpenAsync(string path) => await ReadAsync(await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

        /// <summary>
        /// Sends the form that posts to <paramref name="action"/> (the only post form when null), token and all, and gives the page that
        /// follows. A field given twice is sent twice; a field whose value is null is left out.
        /// </summary>
        public async Task<IDocument> SubmitAsync(IDocument page, string? action = null, params (string Name, string? Value)[] fields) =>
            await ReadAsync(await client.PostAsync(page, action, [], fields));

        public async Task<IDocument> SubmitAsync(IDocument page, string? action, (string Field, string Name, byte[] Content)[] files, params (string Name, string? Value)[] fields) =>
            await ReadAsync(await client.PostAsync(page, action, files, fields));

        public async Task<HttpResponseMessage> PostAsync(
            IDocument page, string? action, (string Field, string Name, byte[] Content)[] files, params (string Name, string? Value)[] fields)
        {
            var form = FormOf(page, action);
            // MVC takes form.Title and Form.Title for the same field.
            var given = fields.Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var values = Filled(form).Where(pair => !given.Contains(pair.Key))
                .Concat(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!)));
            var target = new Uri(new Uri(page.Url), form.GetAttribute("action") ?? "");

            if (files.Length == 0 && form.Enctype != "multipart/form-data") return await client.PostAsync(target, new FormUrlEncodedContent(values));

            var content = new MultipartFormDataContent();
            foreach (var (name, value) in values) content.Add(new StringContent(value), name);
            foreach (var (field, name, bytes) in files) content.Add(new ByteArrayContent(bytes), field, name);
            return await client.PostAsync(target, content);
        }
    }

    private static IHtmlFormElement FormOf(IDocument page, string? action)
    {
        var forms = page.QuerySelectorAll<IHtmlFormElement>("form")
            .Where(form => form.Method == "post" && !(form.GetAttribute("action") ?? "").EndsWith("/sign-out", StringComparison.Ordinal))
            .Where(form => action is null || (form.GetAttribute("action") ?? page.Url).Contains(action, StringComparison.Ordinal))
            .ToList();
        // A page may also hold acts on the same thing: "/branches/7" means the form of exactly that address.
        if (forms.Count > 1 && action is not null) forms.RemoveAll(form => !(form.GetAttribute("action") ?? page.Url).EndsWith(action, StringComparison.Ordinal));
        // The same act may be offered twice on one page, at the top and beside what it concerns.
        if (forms.Count > 1 && forms.DistinctBy(form => form.GetAttribute("action")).Count() == 1) forms.RemoveRange(1, forms.Count - 1);
        return forms.Count == 1
            ? forms[0]
            : throw new InvalidOperationException($"{forms.Count} forms post to “{action}” on {page.Url} ({(int)page.StatusCode}): {page.Title}");
    }

    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form) =>
        from control in form.QuerySelectorAll("input[name], textarea[name], select[name]")
        from pair in ValuesOf(control)
        select pair;

    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(IElement control) => control switch
    {
        IHtmlInputElement { Type: "submit" or "button" or "image" or "file" } => [],
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [KeyValuePair.Create(area.Name!, area.Value)],
        IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => KeyValuePair.Create(select.Name!, option.Value)),
        _ => [],
    };

    private static async Task<IDocument> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(answer => answer
            .Content(html)
            .Status((int)response.StatusCode)
            .Address(response.RequestMessage!.RequestUri!));
    }
}
