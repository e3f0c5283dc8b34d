import TandemCLI

@main
struct Main {
  static func main() { TandemCommand.main() }
}
