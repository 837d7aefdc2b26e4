using System.Globalization;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.Street;

public sealed class PersonalDataTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("13800000000", "13800000000")]
    [InlineData("+86 199-0000-0001", "19900000001")]
    [InlineData("0086 19200000001", "19200000001")]
    [InlineData("１３８００００００００", "13800000000")]
    public void A_mobile_number_is_eleven_digits_however_it_is_typed(string typed, string number) => Assert.Equal(number, MobileNumber.Normalise(typed));

    [Theory]
    [InlineData("12345678901")]
    [InlineData("1380000000")]
    [InlineData("138000000000")]
    [InlineData("1064612345678")]
    [InlineData("02112345678")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_mobile_number(string? typed) => Assert.Null(MobileNumber.Normalise(typed));

    [Theory]
    [InlineData("11010519491231002X", "1949-12-31")]
    [InlineData("11010519491231002x", "1949-12-31")]
    [InlineData("330203195001010016", "1950-01-01")]
    [InlineData("33020319360229000X", "1936-02-29")]
    [InlineData("330203196611240008", "1966-11-24")]
    public void An_identity_number_tells_the_birth_date(string text, string birth) =>
        Assert.Equal(DateOnly.Parse(birth, CultureInfo.InvariantCulture), IdentityNumber.Parse(text, Today).BirthOn);

    [Theory]
    [InlineData("440524188001010014", "身份证号里的出生日期不可能，请核对。")]
    [InlineData("330203209901010009", "身份证号里的出生日期不可能，请核对。")]
    [InlineData("110105194912310021", "身份证号的最后一位对不上，请核对有没有抄错。")]
    [InlineData("110105194913310029", "身份证号里的出生日期不存在，请核对。")]
    [InlineData("110105195002290020", "身份证号里的出生日期不存在，请核对。")]
    [InlineData("110105491231002", "身份证号是 18 位，前 17 位是数字，最后一位是数字或 X。")]
    [InlineData("1101051949123100X2", "身份证号是 18 位，前 17 位是数字，最后一位是数字或 X。")]
    [InlineData("99010519491231002X", "身份证号的前两位不是省份代码，请核对。")]
    public void A_wrong_identity_number_is_told_what_is_wrong(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<Refusal>(() => IdentityNumber.Parse(text, Today)).Text);

    [Theory]
    [InlineData("330203194001060000")]
    [InlineData("330203194001080001")]
    [InlineData("330203194001180002")]
    [InlineData("330203194001010003")]
    [InlineData("330203194001030004")]
    [InlineData("330203194001050005")]
    [InlineData("330203194001070006")]
    [InlineData("330203194001090007")]
    [InlineData("330203194001190008")]
    [InlineData("330203194001020009")]
    [InlineData("33020319400104000X")]
    public void Each_check_character_is_reached(string text) => Assert.Equal(text, IdentityNumber.Parse(text, Today).Text);

    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("王小明", "王*")]
    [InlineData("欧阳娜娜", "欧阳*")]
    [InlineData("欧阳", "欧*")]
    [InlineData("阿依古丽·买买提", "阿*")]
    [InlineData("Li Ming", "L*")]
    [InlineData("张", "*")]
    [InlineData("", "")]
    public void A_public_name_is_the_surname_and_a_star(string name, string mask) => Assert.Equal(mask, Masks.PublicName(name));

    [Fact]
    public void Phones_and_identity_numbers_are_masked()
    {
        Assert.Equal("138****5678", Masks.Phone("13812345678"));
        Assert.Equal("****0000", Masks.Phone("0574-87000000"));
        Assert.Equal("****", Masks.Phone("12345"));
        Assert.Equal("110105********002X", Masks.Identity("11010519491231002X"));
        Assert.DoesNotContain("12", Masks.Identity("12"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("林晓敏", "linxiaomin", "lxm")]
    [InlineData("单雨桐", "shanyutong", "syt")]
    [InlineData("吕品", "lvpin", "lp")]
    [InlineData("Li Ming", "liming", "lm")]
    [InlineData("阿依古丽·买买提", "ayigulimaimaiti", "ayglmmt")]
    public void A_name_is_found_by_its_pinyin_and_initials(string name, string whole, string initials) => Assert.Equal((whole, initials), NameReading.Of(name));

    [Theory]
    [InlineData("单雨桐", "yutong")]
    [InlineData("欧阳娜娜", "nana")]
    [InlineData("欧阳", "yang")]
    [InlineData("丽", "")]
    [InlineData("Li Ming", "")]
    public void The_given_name_is_read_without_the_surname(string name, string given)
    {
        Assert.Equal(given, NameReading.GivenOf(name));
        Assert.Equal(given, new Person(name).GivenPinyin);
    }

    [Fact]
    public void What_is_written_is_waiting_until_it_is_sealed()
    {
        var text = new PersonalText();
        Assert.True(text.IsEmpty);

        text.Write(" 13800000000 ");
        Assert.Equal((true, false, "13800000000"), (text.IsFresh, text.IsEmpty, text.Fresh));

        text.Seal("k1:abc", "00");
        Assert.Equal((false, false, null, "k1:abc"), (text.IsFresh, text.IsEmpty, text.Fresh, text.Sealed));

        text.Write("  ");
        Assert.True(text.IsEmpty);
    }

    [Fact]
    public void A_person_is_called_by_a_real_number_only()
    {
        var person = A.Person();

        person.Refuses("手机号是 11 位数字，以 13 至 19 开头。", p => p.CallOn("12345"));
        person.CallOn("+86 138 0000 0000");
        Assert.Equal("13800000000", person.Phone.Fresh);

        person.CallOn("");
        Assert.True(person.Phone.IsEmpty);
    }

    [Fact]
    public void The_identity_number_and_the_birth_date_agree()
    {
        var person = A.Person();
        person.BornOn(new DateOnly(1950, 1, 2), Today);

        person.Refuses("出生日期和身份证号里的不一致，请核对。", p => p.IdentifyBy("330203195001010016", Today));
        person.Refuses("出生日期还没有到，请核对。", p => p.BornOn(Today.AddDays(1), Today));
        person.BornOn(null, Today);
        person.IdentifyBy("330203195001010016", Today);

        Assert.Equal(new DateOnly(1950, 1, 1), person.BirthOn);
    }
}
