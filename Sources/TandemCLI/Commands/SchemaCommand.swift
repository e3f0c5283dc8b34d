import ArgumentParser
import RosterFiles

/// `tandem schema roster|plan`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (draft 2020-12) of a roster or a plan, for editors and validators.")

  @Argument(help: "What to describe: roster or plan.")
  var file: JSONSchema

  @OptionGroup var output: OutputOption
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try output.write(Array(file.text.utf8), console: messages.console)
  }
}

extension JSONSchema: ExpressibleByArgument {}
