using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Features.Accounts;
using MKSCB.CSE.Web.Features.MyWork;
using MKSCB.CSE.Web.Hosting;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Tests.Mail;

/// <summary>An outbox in a database of its own, a mail server the test controls, and as many workers as it wants.</summary>
internal sealed class MailWorld(TestDatabase database)
{
    public TestDatabase Database { get; } = database;

    public TestWorld World { get; } = new(database.Services);

    public SentMail Mail { get; } = new();

    public DateTime Now => Database.Clock.Now();

    /// <summary>What the web adds to the database's own services so that letters can be written.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton(Options.Create(new MailSettings { ServiceAddress = "https://cse.example", From = "no-reply@cse.example" }));
        services.AddSingleton(Options.Create(new BoardSettings { Name = "Test Board", ShortName = "TB", ServiceName = "Test service", FrontDoorName = "MASH", FrontDoorPhone = "01632 960100", SupportEmail = "team@cse.example" }));
        services.AddSingleton(WorkingDays.England);
        services.AddSingleton<MailWords>();
        services.AddLetterKinds();
        services.AddScoped<LetterWriting>();
        services.AddMyWork();
    }

    /// <summary>One node's worker.</summary>
    public Postman Postman() => new(Database.Services.GetRequiredService<IServiceScopeFactory>(), Mail, Database.Clock, NullLogger<Postman>.Instance);

    public Task<int> SendAsync() => Postman().SendDueAsync(default);

    /// <summary>A letter of the simplest kind to a new person, saved.</summary>
    public async Task<Guid> PostAsync(Func<NewLetter, NewLetter>? with = null)
    {
        var person = await World.PersonAsync(await World.AgencyAsync());
        var letter = new NewLetter(PasswordChangedLetter.Code, person.Id);
        await PostAsync(with?.Invoke(letter) ?? letter);
        return person.Id;
    }

    public async Task PostAsync(params NewLetter[] letters)
    {
        await using var scope = Database.As(null);
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        outbox.PostAll(letters);
        await outbox.SaveAsync(default);
    }

    public async Task<IReadOnlyList<OutboxLetter>> LettersAsync()
    {
        await using var scope = Database.As(null);
        return await scope.ServiceProvider.GetRequiredService<Outbox>().Letters.OrderBy(l => l.WrittenAt).ThenBy(l => l.Id).ToListAsync();
    }

    public async Task<T> SendingAsync<T>(Func<OutboxSending, Task<T>> work)
    {
        await using var scope = Database.As(null);
        return await work(scope.ServiceProvider.GetRequiredService<OutboxSending>());
    }

    /// <summary>A digest round of one node, with a connection of its own.</summary>
    public async Task<int> RoundAsync()
    {
        await using var scope = Database.As(null);
        return await scope.ServiceProvider.GetRequiredService<DigestRound>().WriteAsync(Now, new DigestHours(new TimeOnly(7, 30), new TimeOnly(12, 0)), WorkingDays.England, default);
    }
}
