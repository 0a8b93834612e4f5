using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>About fifteen fictional agencies in the shape of a real partnership.</summary>
internal static class DemoAgencies
{
    public const string Mark = "csc";

    private static readonly DateOnly Founded = new(2010, 4, 1);

    private static readonly (string Code, string Name, AgencyKind Kind, string[] Units)[] Table =
    [
        (Mark, "Children's Social Care", AgencyKind.SocialCare, ["MASH", "South Children and Families Practice", "North Children and Families Practice", "Central Children and Families Practice"]),
        ("police", "Ousebridge Police", AgencyKind.Police, ["Protecting Vulnerable People Unit", "Missing Persons Team"]),
        ("health", "Ouzel Community Health Trust", AgencyKind.Health, ["School nursing", "Looked-after children's health"]),
        ("hospital", "Ousebridge General Hospital", AgencyKind.Health, ["Emergency department", "Maternity"]),
        ("camhs", "Ouzel Child and Adolescent Mental Health", AgencyKind.Health, []),
        ("sexual-health", "Meadow Sexual Health Service", AgencyKind.Health, []),
        ("education", "Education Welfare Service", AgencyKind.Education, ["Children missing education"]),
        ("fenwick", "Fenwick Park Academy", AgencyKind.Education, []),
        ("lakeside", "Lakeside Vale School", AgencyKind.Education, []),
        ("college", "Ousebridge Further Education College", AgencyKind.Education, []),
        ("yot", "Youth Offending Team", AgencyKind.YouthOffending, []),
        ("harbour", "Safe Harbour Youth Project", AgencyKind.Voluntary, ["Detached team"]),
        ("housing", "Ousebridge Housing", AgencyKind.Housing, []),
        ("probation", "Probation, Ousebridge", AgencyKind.Probation, []),
        ("safer", "Safer Ousebridge Partnership", AgencyKind.CommunitySafety, ["Licensing"]),
        ("board", "Ousebridge Safeguarding Children Board", AgencyKind.Board, ["Business office"]),
    ];

    public static IReadOnlyDictionary<string, Agency> Add(SystemRecords records)
    {
        var agencies = Table.ToDictionary(row => row.Code, row => new Agency { Code = $"demo-{row.Code}", Name = row.Name, Kind = row.Kind, From = Founded });
        foreach (var row in Table)
        {
            records.Add(agencies[row.Code]);
            foreach (var unit in row.Units)
            {
                records.Add(new OrganisationUnit { AgencyId = agencies[row.Code].Id, Name = unit });
            }
        }

        return agencies;
    }
}
