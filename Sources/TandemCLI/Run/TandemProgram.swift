import ArgumentParser
import Foundation
import RosterFiles

/// The whole program: from its arguments to its exit code (SPEC §7).
public enum TandemProgram {
  /// Parses the arguments of the process, runs the command, and says what went wrong.
  public static func run() -> Int32 {
    do {
      var command = try TandemCommand.parseAsRoot()
      do { try command.run() } catch { return end(error) }
      return 0
    } catch {
      // Wrong usage, or a wish for help: ArgumentParser words both.
      TandemCommand.exit(withError: error)
    }
  }

  private static func end(_ error: any Error) -> Int32 {
    switch error {
    case let failure as Failure:
      if !failure.message.isEmpty { Console.fault(failure.message) }
      return failure.code.rawValue
    case let input as InputError:
      Console.fault(input.description)
      return input.exitCode
    case let output as OutputError:
      Console.fault(output.description)
      return output.exitCode
    case let code as ExitCode:
      return code.rawValue
    case let error where [.success, .validationFailure].contains(TandemCommand.exitCode(for: error)):
      TandemCommand.exit(withError: error)
    default:
      Console.fault(Messages.ownFault(String(describing: error)))
      return Failure.Code.ownFault.rawValue
    }
  }
}
