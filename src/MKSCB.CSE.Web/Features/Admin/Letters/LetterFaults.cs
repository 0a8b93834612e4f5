namespace MKSCB.CSE.Web.Features.Admin.Letters;

/// <summary>What went wrong, in words an administrator can act on. The outbox keeps the kind of fault only.</summary>
public static class LetterFaults
{
    public static string Words(string? fault) => fault switch
    {
        null => "",
        "UndeliverableException" => "The mail server refuses this address. Check it with the person's agency.",
        "OperationCanceledException" or "TaskCanceledException" or "TimeoutException" => "The mail server did not answer in time.",
        "SocketException" or "IOException" or "SmtpProtocolException" or "ServiceNotConnectedException" => "The mail server could not be reached, or broke off.",
        "AuthenticationException" or "ServiceNotAuthenticatedException" => "The mail server did not accept our user name and password.",
        "SslHandshakeException" => "The mail server's certificate was not accepted.",
        "SmtpCommandException" => "The mail server did not take it.",
        "Never finished" => "The service stopped each time it tried. Tell whoever runs it.",
        _ => $"Something in the service went wrong ({fault}). Tell whoever runs it.",
    };
}
