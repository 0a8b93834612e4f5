using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>Screenings as a practitioner would complete them, on the neutral default instrument.</summary>
internal static class DemoScreenings
{
    private static readonly Dictionary<RiskLevel, string[]> Signs = new()
    {
        [RiskLevel.NotIndicated] = ["V2", "V7"],
        [RiskLevel.Low] = ["V2", "V8", "R2", "R3"],
        [RiskLevel.Medium] = ["V1", "V7", "V10", "R1", "R3", "R9"],
        [RiskLevel.High] = ["V1", "V4", "V7", "V10", "R1", "R4", "R7", "R8", "R9"],
        [RiskLevel.HarmEvidenced] = ["V1", "V3", "V7", "R1", "R6", "R7", "R8", "R10", "H1", "H5"],
    };

    private const string LookedAfterSign = "V4";

    private static readonly string[] NotKnown = ["V5", "V9", "R5", "R10"];
    private static readonly string[] Sources = ["Seen by a member of staff", "Told by a parent", "Told by a friend of the child", "Police report", "The child's own account"];

    private static readonly string[] Seen =
    [
        "Collected from the gate twice this month by an adult the family does not know.",
        "Came back after two nights away with a new phone; would not say where it came from.",
        "Friends say an older group waits outside the leisure centre and gives lifts.",
        "Arrives tired and withdrawn; has stopped coming to the lunchtime club.",
        "A parent found messages at night from several people nobody can name.",
    ];

    // What was seen belongs under the sign it is seen by.
    private static readonly Dictionary<string, string[]> Notes = new()
    {
        ["R1"] = ["Not home until after midnight three times this month; would not say where.", "Away for two nights before half-term and picked up at a bus station 40 miles off."],
        ["R2"] = ["Attendance fell from 96 to 71 per cent since September, mostly on Thursdays and Fridays.", "Has left the football team and is often late back from lunch."],
        ["R3"] = ["Was chatty and is now silent; flinches when the phone buzzes.", "Wears much older clothes on some days and will not say why."],
        ["R4"] = ["Came to school smelling of alcohol on two Mondays.", "Told a friend that they are given vapes \"for free\" at a flat."],
        ["R6"] = ["A parent found messages at night from several people nobody can name.", "Gets calls during lessons from numbers that are not saved."],
        ["R7"] = ["An older boyfriend decides who they see and waits outside at the end of every day.", "Has to send a photograph to prove where they are."],
        ["R8"] = ["Collected from the gate twice this month by an adult the family does not know.", "Friends say an older group waits outside the leisure centre and gives lifts."],
        ["R9"] = ["Has a second phone and new trainers; says a friend gave them.", "Paid for everybody's food twice; there is no money for that at home."],
        ["R10"] = ["Seen at night at the shops where other children were met by older people.", "Talks of parties at a house whose address they will not give."],
        ["H1"] = ["Told the school nurse what an older person made them do. It is written down in the child's words."],
        ["H5"] = ["Said that pictures were asked for and sent, and that they are now threatened with them."],
    };

    private static readonly string[] Words =
    [
        "I can't just stop seeing them. They know where I live.",
        "They said I owe them now.",
        "It's fine, everybody goes there.",
        "I don't want my mum to know. I want it to stop though.",
        "He's nice to me. Nobody else is.",
    ];

    private static readonly string[] Strengths =
    [
        "Talks to the school nurse every week and asked for this meeting.",
        "Grandmother notices at once when something is wrong and rings the school.",
        "Good at art; stays for the after-school studio.",
        "Two close friends of the same age who come with them.",
    ];

    /// <summary>A complete draft, filled in at <paramref name="at"/>, and begun then too unless it was begun before.</summary>
    public static ScreeningSubmission Complete(DemoWorld world, DemoChild child, RiskLevel level, CurrentUser author, DateTime at, bool review = false, DateTime? begun = null)
    {
        var screening = ScreeningSubmission.Begin(world.InstrumentId, review ? ScreeningOccasion.Review : ScreeningOccasion.Initial, author, begun ?? at);
        screening.Describe(About(child), author, at);
        screening.Answer(world.Instrument, Answers(world, child, level), author, at);
        screening.Hear(Voice(world, level), author, at);
        screening.Share(Sharing(level), author, at);
        screening.Judge(Judgement(world, level), author, at);
        return screening;
    }

    public static ScreeningSubmission Sent(DemoWorld world, DemoChild child, RiskLevel level, CurrentUser author, DateTime at, bool review = false)
    {
        var screening = Complete(world, child, level, author, at, review);
        screening.Submit(world.Instrument, author, at);
        return screening;
    }

    private static ScreenedChild About(DemoChild child) => new()
    {
        GivenName = child.Given,
        FamilyName = child.Family,
        AlsoKnownAs = child.AlsoKnownAs,
        DateOfBirth = child.Born,
        Gender = child.Gender,
        EthnicityCode = child.Ethnicity,
        FirstLanguage = "English",
        Disability = child.LearningDisability ? YesNoNotKnown.Yes : YesNoNotKnown.No,
        LearningDisability = child.LearningDisability ? YesNoNotKnown.Yes : YesNoNotKnown.No,
        Address = child.Address,
        Postcode = child.Postcode,
        LocalityCode = child.Locality,
        LivesWith = child.LookedAfter ? "Foster carers" : "A parent",
        School = child.School,
        CurrentlyMissing = YesNoNotKnown.No,
        ExploitationTypes = nameof(ExploitationType.Sexual),
        ConcernBases = $"{nameof(ConcernBasis.ChangedBehaviour)},{nameof(ConcernBasis.Missing)}",
    };

    private static IEnumerable<AnswerGiven> Answers(DemoWorld world, DemoChild child, RiskLevel level)
    {
        // One Low sign alone suggests Low, so "no risk indicated" stands on vulnerabilities only.
        foreach (var (_, item) in world.Instrument.AllItems())
        {
            var yes = Signs[level].Contains(item.Code) && (item.Code != LookedAfterSign || child.LookedAfter);
            yield return new AnswerGiven
            {
                ItemCode = item.Code,
                Value = yes ? AnswerValue.Yes : NotKnown.Contains(item.Code) ? AnswerValue.NotKnown : AnswerValue.No,
                Strength = yes ? EvidenceStrength.Reported : null,
                Source = yes ? world.Dice.Pick(Sources) : null,
                Note = yes && Notes.TryGetValue(item.Code, out var notes) ? world.Dice.Pick(notes) : null,
            };
        }
    }

    private static ScreeningVoice Voice(DemoWorld world, RiskLevel level) => new()
    {
        ChildsWords = level >= RiskLevel.Medium ? world.Dice.Pick(Words) : null,
        WhyNoVoice = level >= RiskLevel.Medium ? null : "Not yet asked about this; the form tutor will talk with the child on Thursday.",
        Disclosure = level == RiskLevel.HarmEvidenced ? YesNoNotKnown.Yes : YesNoNotKnown.No,
        Strengths = world.Dice.Pick(Strengths),
        ParentsView = level >= RiskLevel.High ? null : "Worried, and glad that somebody else has noticed.",
        WhyNoParentsView = level >= RiskLevel.High ? "Not asked yet: it might make home less safe. Advice taken from the MASH first." : null,
    };

    private static ScreeningSharing Sharing(RiskLevel level) => new()
    {
        ContactPhone = "01632 960123",
        Relationship = "Knows the child through work",
        ChildAware = YesNoNotKnown.Yes,
        ParentAware = level >= RiskLevel.High ? YesNoNotKnown.No : YesNoNotKnown.Yes,
        Consent = level >= RiskLevel.High ? ServiceConsent.NotSoughtRisk : ServiceConsent.Given,
        Basis = SharingBasis.PublicTask,
        BasisReason = "Needed to keep the child safe; only what the receiving agencies need.",
        Consulted = "Designated safeguarding lead",
        PhoneCall = level == RiskLevel.HarmEvidenced ? "MASH rung before this form was begun; spoke to the duty worker." : null,
    };

    private static ScreeningJudgement Judgement(DemoWorld world, RiskLevel level) => new()
    {
        Harm = level == RiskLevel.HarmEvidenced ? AnswerValue.Yes : AnswerValue.No,
        HarmNote = level == RiskLevel.HarmEvidenced ? "The child has told a trusted adult what was done to them." : null,
        Risk = level == RiskLevel.HarmEvidenced ? RiskLevel.High : level,
        Rationale = level >= RiskLevel.High ? $"More than one sign together, and recent. {world.Dice.Pick(Seen)}" : "Some worries, nothing that shows exploitation now; should be looked at again.",
        WorriedAbout = world.Dice.Pick(Seen),
        WorkingWell = world.Dice.Pick(Strengths),
        NeedsToHappen = "The child has one trusted adult at every turn, and we find out who is contacting them.",
    };
}
