using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Wangchun.Data.Mapping;

/// <summary>Instants are written as UTC and read back as UTC; neither database keeps the kind by itself.</summary>
internal sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    written => written.ToUniversalTime(),
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc));

/// <summary>Identity's lock-out end is a DateTimeOffset, which SQLite cannot compare.</summary>
internal sealed class UtcOffset() : ValueConverter<DateTimeOffset, DateTime>(
    written => written.UtcDateTime,
    read => new DateTimeOffset(DateTime.SpecifyKind(read, DateTimeKind.Utc)));
