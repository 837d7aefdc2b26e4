using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Web.App.Files;
using Wangchun.Web.App.Operations;

namespace Wangchun.WebTests.Operations;

public sealed class LimitsTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("/form", Megabyte, HttpStatusCode.OK)]
    [InlineData("/form", Megabyte + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/large-form", 2 * Megabyte, HttpStatusCode.OK)]
    [InlineData("/large-form", (2 * Megabyte) + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/photos", 5 * Megabyte, HttpStatusCode.OK)]
    [InlineData("/photos", (5 * Megabyte) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_be_as_large_as_its_form_needs(string address, int bytes, HttpStatusCode status)
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, address, new ByteArrayContent(new byte[bytes]));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_too_large_is_answered_with_a_page()
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "/form", new ByteArrayContent(new byte[2 * Megabyte]));

        Assert.Equal("错误 413", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_form_with_files_is_read_up_to_its_own_limit()
    {
        await using var host = await StartAsync();
        using var form = new MultipartFormDataContent();
        using var photo = new ByteArrayContent(new byte[3 * Megabyte]);
        photo.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(photo, "photos", "楼道.jpg");

        var answer = await host.SendAsync(HttpMethod.Post, "/photos", form);

        Assert.Equal($"{3 * Megabyte}", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_form_of_too_many_values_is_refused()
    {
        await using var host = await StartAsync();

        Assert.Equal("512", await FillAsync(512));
        Assert.Equal("refused", await FillAsync(513));

        async Task<string> FillAsync(int values)
        {
            var form = new FormUrlEncodedContent(Enumerable.Range(0, values).Select(n => KeyValuePair.Create($"k{n}", "1")));
            return await (await host.SendAsync(HttpMethod.Post, "/form", form)).Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task The_door_itself_refuses_large_headers_and_does_not_say_who_made_it()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var data = Directory.CreateTempSubdirectory("wangchun-").FullName;
        builder.Configuration.AddInMemoryCollection([new("Portal:DataDirectory", data), new("Portal:DrainSeconds", "0")]);
        builder.AddOperations();
        await using var app = builder.Build();
        app.UseOperations();
        app.Run(http => http.Response.WriteAsync("页面"));
        await app.StartAsync();
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

        var usual = await AskAsync(address, 4_000);
        var large = await AskAsync(address, 20_000);

        Assert.StartsWith("HTTP/1.1 200", usual);
        Assert.DoesNotContain("\r\nServer:", usual);
        Assert.StartsWith("HTTP/1.1 431", large);
        await app.StopAsync();
        Directory.Delete(data, recursive: true);
    }

    private static async Task<string> AskAsync(Uri address, int headerBytes)
    {
        using var socket = new TcpClient(address.Host, address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: {new string('a', headerBytes)}\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static Task<SmallHost> StartAsync() => SmallHost.StartAsync(
        app =>
        {
            app.MapPost("/form", CountValues);
            app.MapPost("/large-form", () => { }).WithMetadata(new RequestSizeLimitAttribute(2 * Megabyte));
            app.MapPost("/photos", SizeOfFiles).WithMetadata(new AcceptsFilesAttribute());
        },
        services: services => services.Configure<FileLimits>(files => (files.FilesPerRequest, files.PhotoMegabytes, files.DocumentMegabytes) = (2, 1, 2)));

    private static async Task<string> CountValues(HttpRequest request)
    {
        if (!request.HasFormContentType) return "";
        try
        {
            return $"{(await request.ReadFormAsync()).Count}";
        }
        catch (InvalidDataException)
        {
            return "refused";
        }
    }

    private static async Task<string> SizeOfFiles(HttpRequest request) =>
        request.HasFormContentType ? $"{(await request.ReadFormAsync()).Files.Sum(file => file.Length)}" : "";
}
