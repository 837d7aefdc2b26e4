namespace Wangchun.Data.Personal;

/// <summary>Where a sealed value lives. It is bound into the ciphertext, so a value moved to another row or column does not open.</summary>
public readonly record struct FieldPlace(string Table, string Column, int Row)
{
    public static FieldPlace PhoneOf(int personId) => new("Persons", "Phone", personId);

    public static FieldPlace IdentityOf(int personId) => new("Persons", "IdentityNumber", personId);

    public static FieldPlace ContactOf(int objectionId) => new("Objections", "ObjectorContact", objectionId);

    public override string ToString() => $"{Table}|{Column}|{Row}";
}
