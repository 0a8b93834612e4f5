namespace MKSCB.CSE.Core.Rules;

/// <summary>
/// The application does not start, or a command does not run, because of how it is set up. The message is one line for whoever runs
/// it: which setting, and what it must be. It is printed as it is, without a stack trace.
/// </summary>
public sealed class StartRefused(string message, Exception? because = null) : Exception(message, because);
