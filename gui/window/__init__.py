"""Window: arranges all rooms on one screen. Nothing outside names MainWindow."""
