using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Data;

/// <summary>
/// Brings the Board's lists up to date with its reference file, by natural key. Localities and bodies follow the
/// file; an agency is only added, because from then on people keep it on the administration pages. Nothing is removed.
/// </summary>
internal static class ReferenceSeed
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static async Task UpsertAsync(AppDb db, ReferenceSettings settings, CancellationToken cancel)
    {
        if (settings.File == "")
        {
            return;
        }

        var data = await ReadAsync(settings.File ?? throw new StartRefused("Reference:File must be set: the Board's localities, meetings and agencies. Without them no meeting and no agency would exist."), cancel);
        await LocalitiesAsync(db, data.Localities, cancel);
        await BodiesAsync(db, data.Bodies, cancel);
        await AgenciesAsync(db, data.Agencies, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<ReferenceFile> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<ReferenceFile>(file, Json, cancel) ?? new ReferenceFile();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StartRefused($"Reference:File names {path}, which is not there or cannot be read: {fault.Message}", fault);
        }
    }

    private static async Task LocalitiesAsync(AppDb db, IReadOnlyList<LocalityRow> rows, CancellationToken cancel)
    {
        var known = await db.Set<Locality>().ToDictionaryAsync(l => l.Code, cancel);
        foreach (var row in rows)
        {
            if (!known.TryGetValue(row.Code, out var locality))
            {
                db.Add(new Locality { Code = row.Code, Name = row.Name, Order = row.Order, HasMeeting = row.HasMeeting });
                continue;
            }

            (locality.Name, locality.Order, locality.HasMeeting) = (row.Name, row.Order, row.HasMeeting);
        }
    }

    private static async Task BodiesAsync(AppDb db, IReadOnlyList<BodyRow> rows, CancellationToken cancel)
    {
        var known = await db.Set<MeetingBody>().ToDictionaryAsync(b => b.Code, cancel);
        foreach (var row in rows)
        {
            if (!known.TryGetValue(row.Code, out var body))
            {
                body = new MeetingBody { Code = row.Code, Name = row.Name, LocalityCode = row.LocalityCode };
                db.Add(body);
            }

            body.Name = row.Name;
            body.Meet(row.Week, row.Weekday, row.StartTime, row.LengthMinutes, row.Place);
            body.AllowPerItem(row.MinutesPerItem, row.ItemCapacity);
            body.WarnBeforeEighteen(row.MonthsBeforeEighteen);
        }
    }

    private static async Task AgenciesAsync(AppDb db, IReadOnlyList<AgencyRow> rows, CancellationToken cancel)
    {
        var known = await db.Set<Agency>().Select(a => a.Code).ToListAsync(cancel);
        db.AddRange(rows.Where(row => !known.Contains(row.Code))
            .Select(row => new Agency { Code = row.Code, Name = row.Name, Kind = row.Kind, From = row.From }));
    }

    private sealed record ReferenceFile
    {
        public IReadOnlyList<LocalityRow> Localities { get; init; } = [];

        public IReadOnlyList<BodyRow> Bodies { get; init; } = [];

        public IReadOnlyList<AgencyRow> Agencies { get; init; } = [];
    }

    private sealed record LocalityRow(string Code, string Name, int Order, bool HasMeeting);

    private sealed record BodyRow(string Code, string Name, string? LocalityCode = null)
    {
        public WeekOfMonth Week { get; init; } = WeekOfMonth.Second;

        public DayOfWeek Weekday { get; init; } = DayOfWeek.Thursday;

        public TimeOnly StartTime { get; init; } = new(13, 30);

        public int LengthMinutes { get; init; } = 180;

        public string Place { get; init; } = "";

        public int MinutesPerItem { get; init; } = MeetingBody.FewestMinutes;

        public int? ItemCapacity { get; init; }

        public int MonthsBeforeEighteen { get; init; } = 6;
    }

    private sealed record AgencyRow(string Code, string Name, AgencyKind Kind, DateOnly From);
}
