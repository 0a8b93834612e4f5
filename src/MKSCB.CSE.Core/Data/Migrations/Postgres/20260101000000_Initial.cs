using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MKSCB.CSE.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Agency",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agency", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Stream = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Entity = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EntityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Changes = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Roles = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Job = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Page = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Correlation = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    PrevHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SealNumber = table.Column<long>(type: "bigint", nullable: true),
                    SealPosition = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditHeads",
                columns: table => new
                {
                    Stream = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHeads", x => x.Stream);
                });

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Changes = table.Column<int>(type: "integer", nullable: false),
                    ChangeRoot = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Reads = table.Column<int>(type: "integer", nullable: false),
                    ReadRoot = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PrevHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Xml = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FormDrafts",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Record = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Content = table.Column<string>(type: "character varying(600000)", maxLength: 600000, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormDrafts", x => new { x.PersonId, x.Form, x.Record });
                });

            migrationBuilder.CreateTable(
                name: "Locality",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    HasMeeting = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Locality", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "MeetingBody",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LocalityCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Week = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Weekday = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartTime = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    LengthMinutes = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MinutesPerItem = table.Column<int>(type: "integer", nullable: false),
                    ItemCapacity = table.Column<int>(type: "integer", nullable: true),
                    MonthsBeforeEighteen = table.Column<int>(type: "integer", nullable: false),
                    QuorumLeast = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingBody", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OnceKeys",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Location = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OnceKeys", x => new { x.PersonId, x.Key, x.Fingerprint });
                });

            migrationBuilder.CreateTable(
                name: "ReadEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: true),
                    Shown = table.Column<string>(type: "character varying(16500)", maxLength: 16500, nullable: true),
                    ShownCount = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Roles = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Page = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Correlation = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SealNumber = table.Column<long>(type: "bigint", nullable: true),
                    SealPosition = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReferenceCounter",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferenceCounter", x => x.Kind);
                });

            migrationBuilder.CreateTable(
                name: "WorkLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Holder = table.Column<Guid>(type: "uuid", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    JobTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationUnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LastSignedInAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastCodeStep = table.Column<long>(type: "bigint", nullable: true),
                    Digest = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SecurityStamp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Accounts_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationUnit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LocalityCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationUnit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganisationUnit_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Child",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    GivenName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    FamilyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    LocalityCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Gender = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EthnicityCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    FirstLanguage = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Postcode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    PostcodeKey = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    AddressIsConfidential = table.Column<bool>(type: "boolean", nullable: false),
                    School = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    GpPractice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    RecallOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Child", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Child_Locality_LocalityCode",
                        column: x => x.LocalityCode,
                        principalTable: "Locality",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuorumKind",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuorumKind", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuorumKind_MeetingBody_BodyId",
                        column: x => x.BodyId,
                        principalTable: "MeetingBody",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccountDetail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sealed = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountDetail", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountDetail_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountEvent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountEvent_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountKey",
                columns: table => new
                {
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountKey", x => new { x.SourceId, x.Digest });
                    table.ForeignKey(
                        name: "FK_AccountKey_Accounts_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccountSession",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountSession", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountSession_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ClaimValue = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HistoryImport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    BroughtById = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    BroughtAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Heading = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoryImport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HistoryImport_Accounts_BroughtById",
                        column: x => x.BroughtById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HistoryImport_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HistoryImport_MeetingBody_BodyId",
                        column: x => x.BodyId,
                        principalTable: "MeetingBody",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InstrumentVersion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Label = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    EffectiveTo = table.Column<DateOnly>(type: "date", nullable: true),
                    DefinitionJson = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ShippedHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    PublishedById = table.Column<Guid>(type: "uuid", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstrumentVersion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InstrumentVersion_Accounts_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Meeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ForMonth = table.Column<DateOnly>(type: "date", nullable: true),
                    LengthMinutes = table.Column<int>(type: "integer", nullable: false),
                    MinutesPerItem = table.Column<int>(type: "integer", nullable: false),
                    ItemCapacity = table.Column<int>(type: "integer", nullable: true),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IssuedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DraftedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OrderedByHand = table.Column<bool>(type: "boolean", nullable: false),
                    Additions = table.Column<int>(type: "integer", nullable: false),
                    CancelReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ImportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ChairedBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    ActionsSentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ActionsSentById = table.Column<Guid>(type: "uuid", nullable: true),
                    MovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MovedById = table.Column<Guid>(type: "uuid", nullable: true),
                    MovedFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MovedFromPlace = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    MoveReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ProvisionalAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ProvisionalById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReturnsDueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    QuorumMet = table.Column<bool>(type: "boolean", nullable: true),
                    QuorumReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    QuorumRecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    QuorumRecordedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meeting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meeting_Accounts_ActionsSentById",
                        column: x => x.ActionsSentById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meeting_MeetingBody_BodyId",
                        column: x => x.BodyId,
                        principalTable: "MeetingBody",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Once = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    CanWait = table.Column<bool>(type: "boolean", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NextAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Claim = table.Column<Guid>(type: "uuid", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Fault = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outbox_Accounts_RecipientId",
                        column: x => x.RecipientId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoleAssignment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    LocalityCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    MeetingBodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    GrantedById = table.Column<Guid>(type: "uuid", nullable: true),
                    AgreedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleAssignment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleAssignment_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChildAlias",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChildAlias", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChildAlias_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChildContact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Whose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChildContact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChildContact_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChildKey",
                columns: table => new
                {
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChildKey", x => new { x.SourceId, x.Digest });
                    table.ForeignKey(
                        name: "FK_ChildKey_Child_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChronologyEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    HappenedAt = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChronologyEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChronologyEntry_Accounts_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChronologyEntry_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChronologyEntry_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConflictOfInterest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeclaredById = table.Column<Guid>(type: "uuid", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConfirmedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ConfirmReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedById = table.Column<Guid>(type: "uuid", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConflictOfInterest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConflictOfInterest_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConflictOfInterest_Accounts_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConflictOfInterest_Accounts_DeclaredById",
                        column: x => x.DeclaredById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConflictOfInterest_Accounts_EndedById",
                        column: x => x.EndedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConflictOfInterest_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Involvement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    WorkerName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    WorkerRole = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    IsLead = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Involvement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Involvement_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Involvement_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Involvement_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LegalStatusPeriod",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    EndNote = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalStatusPeriod", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalStatusPeriod_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LegalStatusPeriod_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MissingEpisode",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StrategyAsked = table.Column<bool>(type: "boolean", nullable: true),
                    StrategyReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    StrategyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StrategyById = table.Column<Guid>(type: "uuid", nullable: true),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReportedBy = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    ReportedToPoliceAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PoliceReference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LastSeenWhere = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ResponsibleAgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    ResponsibleElsewhere = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    HostAuthority = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    How = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FoundWhere = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    FoundWith = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Harm = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    FirstThoughts = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MissingEpisode", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MissingEpisode_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MissingEpisode_Accounts_StrategyById",
                        column: x => x.StrategyById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MissingEpisode_Agency_ResponsibleAgencyId",
                        column: x => x.ResponsibleAgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MissingEpisode_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NrmReferral",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    FirstResponder = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ReferenceNumber = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    GuardianAskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NrmReferral", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NrmReferral_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NrmReferral_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfferedService",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    For = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OfferedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Consent = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferedService", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfferedService_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfferedService_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SearchTerm",
                columns: table => new
                {
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Term = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchTerm", x => new { x.Term, x.ChildId });
                    table.ForeignKey(
                        name: "FK_SearchTerm_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SharingDecision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Shared = table.Column<bool>(type: "boolean", nullable: false),
                    What = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    WithWhom = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Reasoning = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Consent = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    HowSent = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    CorrectsId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharingDecision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SharingDecision_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SharingDecision_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SharingDecision_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SharingDecision_SharingDecision_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "SharingDecision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StrategyDiscussion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TookPart = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    EndRecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndRecordedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrategyDiscussion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StrategyDiscussion_Accounts_EndRecordedById",
                        column: x => x.EndRecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StrategyDiscussion_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StrategyDiscussion_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HistoryRow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    MeetingDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: true),
                    WhoKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Problem = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Cells = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    ImportedKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoryRow", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HistoryRow_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HistoryRow_HistoryImport_ImportId",
                        column: x => x.ImportId,
                        principalTable: "HistoryImport",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Screenings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    InstrumentVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Occasion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Countersign = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: true),
                    SupersededById = table.Column<Guid>(type: "uuid", nullable: true),
                    QueuePlace = table.Column<int>(type: "integer", nullable: true),
                    Urgency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UrgencyReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Screenings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Screenings_Accounts_AcknowledgedById",
                        column: x => x.AcknowledgedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_Accounts_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_InstrumentVersion_InstrumentVersionId",
                        column: x => x.InstrumentVersionId,
                        principalTable: "InstrumentVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Screenings_Screenings_SupersededById",
                        column: x => x.SupersededById,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgendaItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    FeedbackFromId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: false),
                    MinutesAllotted = table.Column<int>(type: "integer", nullable: false),
                    AddedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    AddedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecisionReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReasonsChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DiscussedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NextReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaItem_Accounts_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgendaItem_Accounts_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgendaItem_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgendaItem_MeetingBody_FeedbackFromId",
                        column: x => x.FeedbackFromId,
                        principalTable: "MeetingBody",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgendaItem_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingAction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EndedAs = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    PromisedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NotPossibleBecause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AcceptedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Rung = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    OwnerAgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingAction", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingAction_Accounts_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingAction_Agency_OwnerAgencyId",
                        column: x => x.OwnerAgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingAction_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingAction_MeetingBody_BodyId",
                        column: x => x.BodyId,
                        principalTable: "MeetingBody",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingAction_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingPack",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sections = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    WhatIsNew = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    CirculatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CirculatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingPack", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingPack_Accounts_CirculatedById",
                        column: x => x.CirculatedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingPack_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BodyMember",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    RoleAssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BodyMember", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BodyMember_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BodyMember_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BodyMember_MeetingBody_BodyId",
                        column: x => x.BodyId,
                        principalTable: "MeetingBody",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BodyMember_RoleAssignment_RoleAssignmentId",
                        column: x => x.RoleAssignmentId,
                        principalTable: "RoleAssignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EpisodeCorrection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReportedBy = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    IsWithdrawal = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EpisodeCorrection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EpisodeCorrection_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EpisodeCorrection_MissingEpisode_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "MissingEpisode",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReturnInterview",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReturnedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FirstOfferedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HeldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Account_HeldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Account_HeldBy = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    Account_IsIndependent = table.Column<bool>(type: "boolean", nullable: true),
                    Account_WhyNotIndependent = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Account_ChildWords = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Account_WhyWent = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Account_Harm = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Account_Associates = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Account_Places = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Account_WouldHelp = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    IsVoid = table.Column<bool>(type: "boolean", nullable: false),
                    OwedToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LateToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnInterview", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReturnInterview_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReturnInterview_MissingEpisode_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "MissingEpisode",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NrmStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NrmStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NrmStep_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NrmStep_NrmReferral_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "NrmReferral",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServiceStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceStep_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ServiceStep_OfferedService_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "OfferedService",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Section47Enquiry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsJoint = table.Column<bool>(type: "boolean", nullable: false),
                    LedBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ConferenceDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ConferenceOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    EndRecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndRecordedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Section47Enquiry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Section47Enquiry_Accounts_EndRecordedById",
                        column: x => x.EndRecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Section47Enquiry_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Section47Enquiry_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Section47Enquiry_StrategyDiscussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "StrategyDiscussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InformationRequest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InformationRequest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InformationRequest_Accounts_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InformationRequest_Accounts_AskedById",
                        column: x => x.AskedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InformationRequest_Screenings_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskLevelChange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    JudgedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ScreeningId = table.Column<Guid>(type: "uuid", nullable: true),
                    Evidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    SecondPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecallOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskLevelChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskLevelChange_Accounts_JudgedById",
                        column: x => x.JudgedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskLevelChange_Accounts_SecondPersonId",
                        column: x => x.SecondPersonId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskLevelChange_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskLevelChange_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScreenedChildren",
                columns: table => new
                {
                    ScreeningId = table.Column<Guid>(type: "uuid", nullable: false),
                    GivenName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    FamilyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    AlsoKnownAs = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    ApproximateAge = table.Column<int>(type: "integer", nullable: true),
                    Gender = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    EthnicityCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    FirstLanguage = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Disability = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LearningDisability = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    NeedsEffect = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Postcode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    LocalityCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    LivesWith = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    School = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    GpPractice = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LegalStatus = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    CurrentlyMissing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ExploitationTypes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ConcernBases = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreenedChildren", x => x.ScreeningId);
                    table.ForeignKey(
                        name: "FK_ScreenedChildren_Locality_LocalityCode",
                        column: x => x.LocalityCode,
                        principalTable: "Locality",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScreenedChildren_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ScreeningId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Value = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Windows = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Strength = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScreeningAnswers_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ScreeningId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ByAgency = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScreeningEvents_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningJudgements",
                columns: table => new
                {
                    ScreeningId = table.Column<Guid>(type: "uuid", nullable: false),
                    WorriedAbout = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    WorkingWell = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    NeedsToHappen = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Harm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    HarmNote = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Risk = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Rationale = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    WhyLower = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningJudgements", x => x.ScreeningId);
                    table.ForeignKey(
                        name: "FK_ScreeningJudgements_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningResults",
                columns: table => new
                {
                    ScreeningId = table.Column<Guid>(type: "uuid", nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: true),
                    Category = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Minimum = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    NotKnown = table.Column<int>(type: "integer", nullable: false),
                    NotAsked = table.Column<int>(type: "integer", nullable: false),
                    ResultJson = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningResults", x => x.ScreeningId);
                    table.ForeignKey(
                        name: "FK_ScreeningResults_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningSharing",
                columns: table => new
                {
                    ScreeningId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactPhone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Relationship = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ChildAware = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ParentAware = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Consent = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ConsentNote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    BasisReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Consulted = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PhoneCall = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningSharing", x => x.ScreeningId);
                    table.ForeignKey(
                        name: "FK_ScreeningSharing_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningVoices",
                columns: table => new
                {
                    ScreeningId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildsWords = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    WhyNoVoice = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Disclosure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Strengths = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    WhyNoStrengths = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ParentsView = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    WhyNoParentsView = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningVoices", x => x.ScreeningId);
                    table.ForeignKey(
                        name: "FK_ScreeningVoices_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StepDownRecord",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    After = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: true),
                    Evidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    OtherAgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    SpokenBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Agrees = table.Column<bool>(type: "boolean", nullable: true),
                    AgencyWords = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Plan = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Lead = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ChildTold = table.Column<bool>(type: "boolean", nullable: false),
                    ChildWhyNot = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ParentsTold = table.Column<bool>(type: "boolean", nullable: false),
                    ParentsWhyNot = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RecallOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ChairReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ScreeningId = table.Column<Guid>(type: "uuid", nullable: true),
                    SecondPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Refusal = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    HandedOverOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AcceptedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AcceptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AcceptanceNotedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepDownRecord", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StepDownRecord_Accounts_AcceptanceNotedById",
                        column: x => x.AcceptanceNotedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StepDownRecord_Accounts_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StepDownRecord_Accounts_SecondPersonId",
                        column: x => x.SecondPersonId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StepDownRecord_Agency_OtherAgencyId",
                        column: x => x.OtherAgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StepDownRecord_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StepDownRecord_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StepDownRecord_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TriageDecision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    AgreedLevel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    JudgedLevel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LowerBecause = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    SecondPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Told = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Asked = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageDecision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TriageDecision_Accounts_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TriageDecision_Accounts_SecondPersonId",
                        column: x => x.SecondPersonId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TriageDecision_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TriageDecision_Screenings_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UrgentCall",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeBy = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UrgentCall", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UrgentCall_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UrgentCall_Screenings_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgencyReturn",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyReturn", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgencyReturn_Accounts_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgencyReturn_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgencyReturn_AgendaItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgendaFactor",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: false),
                    Sentence = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaFactor", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaFactor_AgendaItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Attendee",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    InvitedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    InformationSent = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendee", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attendee_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendee_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendee_AgendaItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendee_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChildPassing",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FromBodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    FromAgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    FromItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToBodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Asked = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SettledById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReturnReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChildPassing", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChildPassing_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChildPassing_Accounts_SettledById",
                        column: x => x.SettledById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChildPassing_Agency_FromAgencyId",
                        column: x => x.FromAgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChildPassing_AgendaItem_FromItemId",
                        column: x => x.FromItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChildPassing_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChildPassing_MeetingBody_FromBodyId",
                        column: x => x.FromBodyId,
                        principalTable: "MeetingBody",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChildPassing_MeetingBody_ToBodyId",
                        column: x => x.ToBodyId,
                        principalTable: "MeetingBody",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FeedbackEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Sure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WrittenById = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    Answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AnswerText = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedbackEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedbackEntry_Accounts_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FeedbackEntry_Accounts_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FeedbackEntry_AgendaItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FeedbackEntry_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FeedbackEntry_MeetingBody_BodyId",
                        column: x => x.BodyId,
                        principalTable: "MeetingBody",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FeedbackEntry_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Intervention",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    CriteriaMet = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ReferredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReferredById = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WorkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    WorkerName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    InvolvementId = table.Column<Guid>(type: "uuid", nullable: true),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    LevelBefore = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LevelAfter = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Intervention", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Intervention_Accounts_ReferredById",
                        column: x => x.ReferredById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Intervention_Accounts_WorkerId",
                        column: x => x.WorkerId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Intervention_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Intervention_AgendaItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Intervention_Child_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Child",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemCorrection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Proposed = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true),
                    AnswerReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemCorrection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemCorrection_Accounts_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ItemCorrection_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ItemCorrection_AgendaItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemDissent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpokenBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemDissent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemDissent_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ItemDissent_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ItemDissent_AgendaItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemRecord",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Notes_Worries = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Notes_Working = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Notes_Needed = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Notes_ChildView = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Notes_ParentView = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Notes_Discussion = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Notes_Decision = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Notes_Rationale = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Notes_Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Notes_Nrm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Notes_NrmReason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Notes_NextReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Notes_EndedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WrittenById = table.Column<Guid>(type: "uuid", nullable: true),
                    ClockSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SecondsBefore = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemRecord", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemRecord_Accounts_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ItemRecord_AgendaItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MinutesVersion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Head = table.Column<string>(type: "character varying(1000000)", maxLength: 1000000, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    HashBefore = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ApprovedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinutesVersion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MinutesVersion_Accounts_ApprovedById",
                        column: x => x.ApprovedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MinutesVersion_AgendaItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MinutesVersion_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ActionUpdate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ActionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    DueBefore = table.Column<DateOnly>(type: "date", nullable: true),
                    DueAfter = table.Column<DateOnly>(type: "date", nullable: true),
                    Rung = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: true),
                    Stream = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionUpdate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActionUpdate_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActionUpdate_MeetingAction_ActionId",
                        column: x => x.ActionId,
                        principalTable: "MeetingAction",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActionUpdate_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PackCopy",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PackId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsWhole = table.Column<bool>(type: "boolean", nullable: false),
                    CirculatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Head = table.Column<string>(type: "character varying(1000000)", maxLength: 1000000, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackCopy", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PackCopy_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PackCopy_MeetingPack_PackId",
                        column: x => x.PackId,
                        principalTable: "MeetingPack",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PackCopy_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PackRecipient",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PackId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackRecipient", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PackRecipient_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PackRecipient_MeetingPack_PackId",
                        column: x => x.PackId,
                        principalTable: "MeetingPack",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterviewReason",
                columns: table => new
                {
                    InterviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterviewReason", x => new { x.InterviewId, x.Reason });
                    table.ForeignKey(
                        name: "FK_InterviewReason_ReturnInterview_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "ReturnInterview",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterviewStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InterviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Person = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterviewStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterviewStep_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterviewStep_ReturnInterview_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "ReturnInterview",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StepDownIndicator",
                columns: table => new
                {
                    StepDownId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Now = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepDownIndicator", x => new { x.StepDownId, x.Key });
                    table.ForeignKey(
                        name: "FK_StepDownIndicator_StepDownRecord_StepDownId",
                        column: x => x.StepDownId,
                        principalTable: "StepDownRecord",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TriageStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MeetingBodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TriageStep_MeetingBody_MeetingBodyId",
                        column: x => x.MeetingBodyId,
                        principalTable: "MeetingBody",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TriageStep_TriageDecision_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "TriageDecision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RestrictedPart",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReturnId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    ForChair = table.Column<bool>(type: "boolean", nullable: false),
                    ForAdministrator = table.Column<bool>(type: "boolean", nullable: false),
                    ForPanel = table.Column<bool>(type: "boolean", nullable: false),
                    ForCoordinator = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RestrictedPart", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RestrictedPart_AgencyReturn_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "AgencyReturn",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FollowUp",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InterventionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    MonthsAfter = table.Column<int>(type: "integer", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneById = table.Column<Guid>(type: "uuid", nullable: true),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUp", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUp_Accounts_DoneById",
                        column: x => x.DoneById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUp_Intervention_InterventionId",
                        column: x => x.InterventionId,
                        principalTable: "Intervention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InterventionGoal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InterventionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ReviewDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Scale = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterventionGoal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterventionGoal_Intervention_InterventionId",
                        column: x => x.InterventionId,
                        principalTable: "Intervention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InterventionSession",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InterventionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Attended = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterventionSession", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterventionSession_Accounts_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterventionSession_Intervention_InterventionId",
                        column: x => x.InterventionId,
                        principalTable: "Intervention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InterventionStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InterventionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterventionStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterventionStep_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterventionStep_Intervention_InterventionId",
                        column: x => x.InterventionId,
                        principalTable: "Intervention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MinutesPart",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "character varying(1000000)", maxLength: 1000000, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinutesPart", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MinutesPart_AgendaItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MinutesPart_MinutesVersion_VersionId",
                        column: x => x.VersionId,
                        principalTable: "MinutesVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PackPart",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CopyId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RestrictedId = table.Column<Guid>(type: "uuid", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    IsNew = table.Column<bool>(type: "boolean", nullable: false),
                    Content = table.Column<string>(type: "character varying(1000000)", maxLength: 1000000, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackPart", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PackPart_AgendaItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PackPart_PackCopy_CopyId",
                        column: x => x.CopyId,
                        principalTable: "PackCopy",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalReview",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GoalId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Scale = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalReview", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalReview_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalReview_InterventionGoal_GoalId",
                        column: x => x.GoalId,
                        principalTable: "InterventionGoal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "ReferenceCounter",
                columns: new[] { "Kind", "Last" },
                values: new object[,]
                {
                    { "child", 1000 },
                    { "screening", 1000 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountDetail_AccountId",
                table: "AccountDetail",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountEvent_AccountId_At",
                table: "AccountEvent",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountKey_Digest_OwnerId",
                table: "AccountKey",
                columns: new[] { "Digest", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountKey_OwnerId_Basis",
                table: "AccountKey",
                columns: new[] { "OwnerId", "Basis" });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_AgencyId",
                table: "Accounts",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Digest_State",
                table: "Accounts",
                columns: new[] { "Digest", "State" });

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Accounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccountSession_AccountId_StartedAt",
                table: "AccountSession",
                columns: new[] { "AccountId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ActionUpdate_ActionId",
                table: "ActionUpdate",
                column: "ActionId");

            migrationBuilder.CreateIndex(
                name: "IX_ActionUpdate_ById",
                table: "ActionUpdate",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ActionUpdate_MeetingId",
                table: "ActionUpdate",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Agency_Code",
                table: "Agency",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgencyReturn_AgencyId_State",
                table: "AgencyReturn",
                columns: new[] { "AgencyId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_AgencyReturn_AuthorId",
                table: "AgencyReturn",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_AgencyReturn_ItemId_AgencyId",
                table: "AgencyReturn",
                columns: new[] { "ItemId", "AgencyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgendaFactor_ItemId",
                table: "AgendaFactor",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItem_AddedById",
                table: "AgendaItem",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItem_ChildId",
                table: "AgendaItem",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItem_DecidedById",
                table: "AgendaItem",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItem_FeedbackFromId",
                table: "AgendaItem",
                column: "FeedbackFromId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItem_MeetingId_ChildId",
                table: "AgendaItem",
                columns: new[] { "MeetingId", "ChildId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendee_AccountId_State",
                table: "Attendee",
                columns: new[] { "AccountId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Attendee_AgencyId",
                table: "Attendee",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendee_ItemId",
                table: "Attendee",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendee_MeetingId",
                table: "Attendee",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_At",
                table: "AuditEvents",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_PersonId_At",
                table: "AuditEvents",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_SealNumber_SealPosition",
                table: "AuditEvents",
                columns: new[] { "SealNumber", "SealPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_Stream_Seq",
                table: "AuditEvents",
                columns: new[] { "Stream", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BodyMember_AccountId",
                table: "BodyMember",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_BodyMember_AgencyId",
                table: "BodyMember",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_BodyMember_BodyId_From",
                table: "BodyMember",
                columns: new[] { "BodyId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_BodyMember_RoleAssignmentId",
                table: "BodyMember",
                column: "RoleAssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Child_DateOfBirth",
                table: "Child",
                column: "DateOfBirth");

            migrationBuilder.CreateIndex(
                name: "IX_Child_LocalityCode",
                table: "Child",
                column: "LocalityCode");

            migrationBuilder.CreateIndex(
                name: "IX_Child_OpenedAt_Reference",
                table: "Child",
                columns: new[] { "OpenedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_Child_PostcodeKey",
                table: "Child",
                column: "PostcodeKey");

            migrationBuilder.CreateIndex(
                name: "IX_Child_RecallOn",
                table: "Child",
                column: "RecallOn");

            migrationBuilder.CreateIndex(
                name: "IX_Child_Reference",
                table: "Child",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChildAlias_ChildId",
                table: "ChildAlias",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_ChildContact_ChildId",
                table: "ChildContact",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_ChildKey_Digest_OwnerId",
                table: "ChildKey",
                columns: new[] { "Digest", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_ChildKey_OwnerId_Basis",
                table: "ChildKey",
                columns: new[] { "OwnerId", "Basis" });

            migrationBuilder.CreateIndex(
                name: "IX_ChildPassing_ById",
                table: "ChildPassing",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ChildPassing_ChildId_At",
                table: "ChildPassing",
                columns: new[] { "ChildId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ChildPassing_FromAgencyId",
                table: "ChildPassing",
                column: "FromAgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_ChildPassing_FromBodyId_State",
                table: "ChildPassing",
                columns: new[] { "FromBodyId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ChildPassing_FromItemId",
                table: "ChildPassing",
                column: "FromItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ChildPassing_SettledById",
                table: "ChildPassing",
                column: "SettledById");

            migrationBuilder.CreateIndex(
                name: "IX_ChildPassing_ToBodyId_State",
                table: "ChildPassing",
                columns: new[] { "ToBodyId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ChronologyEntry_AgencyId",
                table: "ChronologyEntry",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_ChronologyEntry_AuthorId",
                table: "ChronologyEntry",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_ChronologyEntry_ChildId_HappenedOn_RecordedAt",
                table: "ChronologyEntry",
                columns: new[] { "ChildId", "HappenedOn", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ConflictOfInterest_AccountId",
                table: "ConflictOfInterest",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictOfInterest_Basis_ConfirmedAt_EndedAt",
                table: "ConflictOfInterest",
                columns: new[] { "Basis", "ConfirmedAt", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ConflictOfInterest_ChildId_AccountId",
                table: "ConflictOfInterest",
                columns: new[] { "ChildId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConflictOfInterest_ConfirmedById",
                table: "ConflictOfInterest",
                column: "ConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictOfInterest_DeclaredById",
                table: "ConflictOfInterest",
                column: "DeclaredById");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictOfInterest_EndedById",
                table: "ConflictOfInterest",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_EpisodeCorrection_ById",
                table: "EpisodeCorrection",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_EpisodeCorrection_EpisodeId",
                table: "EpisodeCorrection",
                column: "EpisodeId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackEntry_AnsweredById",
                table: "FeedbackEntry",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackEntry_BodyId",
                table: "FeedbackEntry",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackEntry_ChildId",
                table: "FeedbackEntry",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackEntry_ItemId_WrittenAt",
                table: "FeedbackEntry",
                columns: new[] { "ItemId", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackEntry_MeetingId_WrittenAt",
                table: "FeedbackEntry",
                columns: new[] { "MeetingId", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackEntry_WrittenById",
                table: "FeedbackEntry",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUp_DoneById",
                table: "FollowUp",
                column: "DoneById");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUp_InterventionId_DueOn",
                table: "FollowUp",
                columns: new[] { "InterventionId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_GoalReview_ById",
                table: "GoalReview",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_GoalReview_GoalId",
                table: "GoalReview",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_HistoryImport_AgencyId",
                table: "HistoryImport",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_HistoryImport_BodyId",
                table: "HistoryImport",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_HistoryImport_BroughtById",
                table: "HistoryImport",
                column: "BroughtById");

            migrationBuilder.CreateIndex(
                name: "IX_HistoryImport_State",
                table: "HistoryImport",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_HistoryRow_ChildId",
                table: "HistoryRow",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_HistoryRow_ImportedKey",
                table: "HistoryRow",
                column: "ImportedKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HistoryRow_ImportId_State_MeetingDay",
                table: "HistoryRow",
                columns: new[] { "ImportId", "State", "MeetingDay" });

            migrationBuilder.CreateIndex(
                name: "IX_HistoryRow_ImportId_WhoKey",
                table: "HistoryRow",
                columns: new[] { "ImportId", "WhoKey" });

            migrationBuilder.CreateIndex(
                name: "IX_InformationRequest_AnsweredById",
                table: "InformationRequest",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_InformationRequest_AskedById",
                table: "InformationRequest",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_InformationRequest_SubmissionId",
                table: "InformationRequest",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_InstrumentVersion_Code_Label",
                table: "InstrumentVersion",
                columns: new[] { "Code", "Label" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InstrumentVersion_PublishedById",
                table: "InstrumentVersion",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_Intervention_AgencyId_State",
                table: "Intervention",
                columns: new[] { "AgencyId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Intervention_ChildId",
                table: "Intervention",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Intervention_ItemId",
                table: "Intervention",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Intervention_ReferredById",
                table: "Intervention",
                column: "ReferredById");

            migrationBuilder.CreateIndex(
                name: "IX_Intervention_WorkerId_State",
                table: "Intervention",
                columns: new[] { "WorkerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_InterventionGoal_InterventionId_ReviewDueOn",
                table: "InterventionGoal",
                columns: new[] { "InterventionId", "ReviewDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_InterventionSession_InterventionId_HeldOn",
                table: "InterventionSession",
                columns: new[] { "InterventionId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_InterventionSession_RecordedById",
                table: "InterventionSession",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_InterventionStep_ById",
                table: "InterventionStep",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_InterventionStep_InterventionId_At",
                table: "InterventionStep",
                columns: new[] { "InterventionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_InterviewStep_ById",
                table: "InterviewStep",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_InterviewStep_InterviewId_At",
                table: "InterviewStep",
                columns: new[] { "InterviewId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Involvement_AccountId_ChildId",
                table: "Involvement",
                columns: new[] { "AccountId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_Involvement_AgencyId_ChildId",
                table: "Involvement",
                columns: new[] { "AgencyId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_Involvement_ChildId",
                table: "Involvement",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemCorrection_AnsweredById",
                table: "ItemCorrection",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_ItemCorrection_ById",
                table: "ItemCorrection",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ItemCorrection_ItemId",
                table: "ItemCorrection",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemCorrection_MeetingId_State",
                table: "ItemCorrection",
                columns: new[] { "MeetingId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ItemDissent_AgencyId",
                table: "ItemDissent",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemDissent_ItemId",
                table: "ItemDissent",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemDissent_RecordedById",
                table: "ItemDissent",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_ItemRecord_ItemId",
                table: "ItemRecord",
                column: "ItemId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ItemRecord_WrittenById",
                table: "ItemRecord",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_LegalStatusPeriod_ChildId_From",
                table: "LegalStatusPeriod",
                columns: new[] { "ChildId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalStatusPeriod_RecordedById",
                table: "LegalStatusPeriod",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_ActionsSentById",
                table: "Meeting",
                column: "ActionsSentById");

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_BodyId_ForMonth",
                table: "Meeting",
                columns: new[] { "BodyId", "ForMonth" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_BodyId_StartsAt",
                table: "Meeting",
                columns: new[] { "BodyId", "StartsAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAction_BodyId_State_ChildId",
                table: "MeetingAction",
                columns: new[] { "BodyId", "State", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAction_ChildId",
                table: "MeetingAction",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAction_MeetingId",
                table: "MeetingAction",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAction_OwnerAgencyId_State_DueOn",
                table: "MeetingAction",
                columns: new[] { "OwnerAgencyId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAction_OwnerId_State",
                table: "MeetingAction",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingBody_Code",
                table: "MeetingBody",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPack_CirculatedById",
                table: "MeetingPack",
                column: "CirculatedById");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPack_MeetingId_Number",
                table: "MeetingPack",
                columns: new[] { "MeetingId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_MinutesPart_ItemId",
                table: "MinutesPart",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_MinutesPart_VersionId_ItemId",
                table: "MinutesPart",
                columns: new[] { "VersionId", "ItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MinutesVersion_ApprovedById",
                table: "MinutesVersion",
                column: "ApprovedById");

            migrationBuilder.CreateIndex(
                name: "IX_MinutesVersion_ItemId",
                table: "MinutesVersion",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_MinutesVersion_MeetingId_Number",
                table: "MinutesVersion",
                columns: new[] { "MeetingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MissingEpisode_ChildId_From",
                table: "MissingEpisode",
                columns: new[] { "ChildId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_MissingEpisode_RecordedById",
                table: "MissingEpisode",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_MissingEpisode_ResponsibleAgencyId",
                table: "MissingEpisode",
                column: "ResponsibleAgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_MissingEpisode_StrategyById",
                table: "MissingEpisode",
                column: "StrategyById");

            migrationBuilder.CreateIndex(
                name: "IX_MissingEpisode_To_From",
                table: "MissingEpisode",
                columns: new[] { "To", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_NrmReferral_ChildId_On",
                table: "NrmReferral",
                columns: new[] { "ChildId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_NrmReferral_RecordedById",
                table: "NrmReferral",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_NrmStep_RecordedById",
                table: "NrmStep",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_NrmStep_ReferralId",
                table: "NrmStep",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_OfferedService_ChildId_OfferedOn",
                table: "OfferedService",
                columns: new[] { "ChildId", "OfferedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferedService_RecordedById",
                table: "OfferedService",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_OnceKeys_At",
                table: "OnceKeys",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationUnit_AgencyId",
                table: "OrganisationUnit",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Once",
                table: "Outbox",
                column: "Once",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_RecipientId_Kind_WrittenAt",
                table: "Outbox",
                columns: new[] { "RecipientId", "Kind", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_NextAt",
                table: "Outbox",
                columns: new[] { "State", "NextAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PackCopy_AccountId_MeetingId",
                table: "PackCopy",
                columns: new[] { "AccountId", "MeetingId" });

            migrationBuilder.CreateIndex(
                name: "IX_PackCopy_MeetingId",
                table: "PackCopy",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_PackCopy_PackId_AccountId",
                table: "PackCopy",
                columns: new[] { "PackId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PackPart_CopyId_Position",
                table: "PackPart",
                columns: new[] { "CopyId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PackPart_ItemId",
                table: "PackPart",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_PackRecipient_AccountId",
                table: "PackRecipient",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_PackRecipient_PackId_AccountId",
                table: "PackRecipient",
                columns: new[] { "PackId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuorumKind_BodyId_Kind",
                table: "QuorumKind",
                columns: new[] { "BodyId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReadEvents_At",
                table: "ReadEvents",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ReadEvents_PersonId_At",
                table: "ReadEvents",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ReadEvents_RecordId_At",
                table: "ReadEvents",
                columns: new[] { "RecordId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ReadEvents_SealNumber_SealPosition",
                table: "ReadEvents",
                columns: new[] { "SealNumber", "SealPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_RestrictedPart_ReturnId",
                table: "RestrictedPart",
                column: "ReturnId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnInterview_ChildId",
                table: "ReturnInterview",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnInterview_EpisodeId",
                table: "ReturnInterview",
                column: "EpisodeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReturnInterview_State_DueAt",
                table: "ReturnInterview",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RiskLevelChange_ChildId_At",
                table: "RiskLevelChange",
                columns: new[] { "ChildId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_RiskLevelChange_JudgedById",
                table: "RiskLevelChange",
                column: "JudgedById");

            migrationBuilder.CreateIndex(
                name: "IX_RiskLevelChange_ScreeningId",
                table: "RiskLevelChange",
                column: "ScreeningId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskLevelChange_SecondPersonId",
                table: "RiskLevelChange",
                column: "SecondPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignment_AccountId_From",
                table: "RoleAssignment",
                columns: new[] { "AccountId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreenedChildren_LocalityCode",
                table: "ScreenedChildren",
                column: "LocalityCode");

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningAnswers_ScreeningId_ItemCode",
                table: "ScreeningAnswers",
                columns: new[] { "ScreeningId", "ItemCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningEvents_ScreeningId_At",
                table: "ScreeningEvents",
                columns: new[] { "ScreeningId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_AcknowledgedById",
                table: "Screenings",
                column: "AcknowledgedById");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_AgencyId_State",
                table: "Screenings",
                columns: new[] { "AgencyId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_AuthorId_State",
                table: "Screenings",
                columns: new[] { "AuthorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_ChildId",
                table: "Screenings",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_InstrumentVersionId",
                table: "Screenings",
                column: "InstrumentVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_QueuePlace_SubmittedAt_Reference",
                table: "Screenings",
                columns: new[] { "QueuePlace", "SubmittedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_Reference",
                table: "Screenings",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_State_SubmittedAt",
                table: "Screenings",
                columns: new[] { "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_SupersededById",
                table: "Screenings",
                column: "SupersededById");

            migrationBuilder.CreateIndex(
                name: "IX_SearchTerm_ChildId",
                table: "SearchTerm",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Section47Enquiry_ChildId_StartedOn",
                table: "Section47Enquiry",
                columns: new[] { "ChildId", "StartedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Section47Enquiry_DiscussionId",
                table: "Section47Enquiry",
                column: "DiscussionId");

            migrationBuilder.CreateIndex(
                name: "IX_Section47Enquiry_EndRecordedById",
                table: "Section47Enquiry",
                column: "EndRecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Section47Enquiry_RecordedById",
                table: "Section47Enquiry",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Section47Enquiry_State_ConferenceDueOn",
                table: "Section47Enquiry",
                columns: new[] { "State", "ConferenceDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceStep_RecordedById",
                table: "ServiceStep",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceStep_ServiceId",
                table: "ServiceStep",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_SharingDecision_AgencyId",
                table: "SharingDecision",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_SharingDecision_ChildId_DecidedOn",
                table: "SharingDecision",
                columns: new[] { "ChildId", "DecidedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SharingDecision_CorrectsId",
                table: "SharingDecision",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_SharingDecision_RecordedById",
                table: "SharingDecision",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_StepDownRecord_AcceptanceNotedById",
                table: "StepDownRecord",
                column: "AcceptanceNotedById");

            migrationBuilder.CreateIndex(
                name: "IX_StepDownRecord_ChildId",
                table: "StepDownRecord",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_StepDownRecord_DecidedById",
                table: "StepDownRecord",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_StepDownRecord_Kind_AcceptedOn",
                table: "StepDownRecord",
                columns: new[] { "Kind", "AcceptedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_StepDownRecord_MeetingId",
                table: "StepDownRecord",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_StepDownRecord_OtherAgencyId",
                table: "StepDownRecord",
                column: "OtherAgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_StepDownRecord_ScreeningId",
                table: "StepDownRecord",
                column: "ScreeningId");

            migrationBuilder.CreateIndex(
                name: "IX_StepDownRecord_SecondPersonId_State",
                table: "StepDownRecord",
                columns: new[] { "SecondPersonId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_StrategyDiscussion_ChildId_AskedOn",
                table: "StrategyDiscussion",
                columns: new[] { "ChildId", "AskedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_StrategyDiscussion_EndRecordedById",
                table: "StrategyDiscussion",
                column: "EndRecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_StrategyDiscussion_RecordedById",
                table: "StrategyDiscussion",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_StrategyDiscussion_State_DueOn",
                table: "StrategyDiscussion",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_TriageDecision_ChildId",
                table: "TriageDecision",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_TriageDecision_DecidedById",
                table: "TriageDecision",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_TriageDecision_SecondPersonId",
                table: "TriageDecision",
                column: "SecondPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_TriageDecision_SubmissionId",
                table: "TriageDecision",
                column: "SubmissionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TriageStep_DecisionId",
                table: "TriageStep",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_TriageStep_MeetingBodyId_DecidedAt",
                table: "TriageStep",
                columns: new[] { "MeetingBodyId", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_UrgentCall_RecordedById",
                table: "UrgentCall",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_UrgentCall_SubmissionId",
                table: "UrgentCall",
                column: "SubmissionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountDetail");

            migrationBuilder.DropTable(
                name: "AccountEvent");

            migrationBuilder.DropTable(
                name: "AccountKey");

            migrationBuilder.DropTable(
                name: "AccountSession");

            migrationBuilder.DropTable(
                name: "ActionUpdate");

            migrationBuilder.DropTable(
                name: "AgendaFactor");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "Attendee");

            migrationBuilder.DropTable(
                name: "AuditEvents");

            migrationBuilder.DropTable(
                name: "AuditHeads");

            migrationBuilder.DropTable(
                name: "AuditSeals");

            migrationBuilder.DropTable(
                name: "BodyMember");

            migrationBuilder.DropTable(
                name: "ChildAlias");

            migrationBuilder.DropTable(
                name: "ChildContact");

            migrationBuilder.DropTable(
                name: "ChildKey");

            migrationBuilder.DropTable(
                name: "ChildPassing");

            migrationBuilder.DropTable(
                name: "ChronologyEntry");

            migrationBuilder.DropTable(
                name: "ConflictOfInterest");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "EpisodeCorrection");

            migrationBuilder.DropTable(
                name: "FeedbackEntry");

            migrationBuilder.DropTable(
                name: "FollowUp");

            migrationBuilder.DropTable(
                name: "FormDrafts");

            migrationBuilder.DropTable(
                name: "GoalReview");

            migrationBuilder.DropTable(
                name: "HistoryRow");

            migrationBuilder.DropTable(
                name: "InformationRequest");

            migrationBuilder.DropTable(
                name: "InterventionSession");

            migrationBuilder.DropTable(
                name: "InterventionStep");

            migrationBuilder.DropTable(
                name: "InterviewReason");

            migrationBuilder.DropTable(
                name: "InterviewStep");

            migrationBuilder.DropTable(
                name: "Involvement");

            migrationBuilder.DropTable(
                name: "ItemCorrection");

            migrationBuilder.DropTable(
                name: "ItemDissent");

            migrationBuilder.DropTable(
                name: "ItemRecord");

            migrationBuilder.DropTable(
                name: "LegalStatusPeriod");

            migrationBuilder.DropTable(
                name: "MinutesPart");

            migrationBuilder.DropTable(
                name: "NrmStep");

            migrationBuilder.DropTable(
                name: "OnceKeys");

            migrationBuilder.DropTable(
                name: "OrganisationUnit");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PackPart");

            migrationBuilder.DropTable(
                name: "PackRecipient");

            migrationBuilder.DropTable(
                name: "QuorumKind");

            migrationBuilder.DropTable(
                name: "ReadEvents");

            migrationBuilder.DropTable(
                name: "ReferenceCounter");

            migrationBuilder.DropTable(
                name: "RestrictedPart");

            migrationBuilder.DropTable(
                name: "RiskLevelChange");

            migrationBuilder.DropTable(
                name: "ScreenedChildren");

            migrationBuilder.DropTable(
                name: "ScreeningAnswers");

            migrationBuilder.DropTable(
                name: "ScreeningEvents");

            migrationBuilder.DropTable(
                name: "ScreeningJudgements");

            migrationBuilder.DropTable(
                name: "ScreeningResults");

            migrationBuilder.DropTable(
                name: "ScreeningSharing");

            migrationBuilder.DropTable(
                name: "ScreeningVoices");

            migrationBuilder.DropTable(
                name: "SearchTerm");

            migrationBuilder.DropTable(
                name: "Section47Enquiry");

            migrationBuilder.DropTable(
                name: "ServiceStep");

            migrationBuilder.DropTable(
                name: "SharingDecision");

            migrationBuilder.DropTable(
                name: "StepDownIndicator");

            migrationBuilder.DropTable(
                name: "TriageStep");

            migrationBuilder.DropTable(
                name: "UrgentCall");

            migrationBuilder.DropTable(
                name: "WorkLeases");

            migrationBuilder.DropTable(
                name: "MeetingAction");

            migrationBuilder.DropTable(
                name: "RoleAssignment");

            migrationBuilder.DropTable(
                name: "InterventionGoal");

            migrationBuilder.DropTable(
                name: "HistoryImport");

            migrationBuilder.DropTable(
                name: "ReturnInterview");

            migrationBuilder.DropTable(
                name: "MinutesVersion");

            migrationBuilder.DropTable(
                name: "NrmReferral");

            migrationBuilder.DropTable(
                name: "PackCopy");

            migrationBuilder.DropTable(
                name: "AgencyReturn");

            migrationBuilder.DropTable(
                name: "StrategyDiscussion");

            migrationBuilder.DropTable(
                name: "OfferedService");

            migrationBuilder.DropTable(
                name: "StepDownRecord");

            migrationBuilder.DropTable(
                name: "TriageDecision");

            migrationBuilder.DropTable(
                name: "Intervention");

            migrationBuilder.DropTable(
                name: "MissingEpisode");

            migrationBuilder.DropTable(
                name: "MeetingPack");

            migrationBuilder.DropTable(
                name: "Screenings");

            migrationBuilder.DropTable(
                name: "AgendaItem");

            migrationBuilder.DropTable(
                name: "InstrumentVersion");

            migrationBuilder.DropTable(
                name: "Child");

            migrationBuilder.DropTable(
                name: "Meeting");

            migrationBuilder.DropTable(
                name: "Locality");

            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropTable(
                name: "MeetingBody");

            migrationBuilder.DropTable(
                name: "Agency");
        }
    }
}
