using Wangchun.Web.App.Files;

namespace Wangchun.WebTests.Files;

public sealed class DisplayNameTests
{
    [Theory]
    [InlineData("楼道 改造前.JPG", "楼道 改造前.jpg")]
    [InlineData("图.png", "图.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("..\\..\\web.config", "web.config.jpg")]
    [InlineData("C:\\temp\\a.jpg", "a.jpg")]
    [InlineData("shell.aspx.jpg", "shell.aspx.jpg")]
    [InlineData("shell.jpg.aspx", "shell.jpg.aspx.jpg")]
    [InlineData("a\"\r\nX-Evil: y.jpg", "aX-Evil y.jpg")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe.jpg")]
    [InlineData("a\0b\u200B\u2066c\u007F.jpg", "abc.jpg")]
    [InlineData("half\uD83D.jpg", "half.jpg")]
    [InlineData("😀.jpg", "😀.jpg")]
    [InlineData(" . . ", "未命名.jpg")]
    [InlineData("", "未命名.jpg")]
    [InlineData("..", "未命名.jpg")]
    [InlineData("a;filename*=UTF-8''b.jpg", "afilename=UTF-8b.jpg")]
    public void A_name_keeps_what_is_honest_and_ends_in_what_it_is(string raw, string clean) =>
        Assert.Equal(clean, DisplayName.Clean(raw, ".jpg"));

    [Fact]
    public void A_long_name_is_cut_before_its_extension_and_never_through_a_character()
    {
        var name = DisplayName.Clean(new string('望', 95) + "😀😀.jpg", ".jpg");

        Assert.Equal(new string('望', 95) + ".jpg", name);
    }
}
