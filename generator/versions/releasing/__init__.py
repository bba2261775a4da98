"""What is proposed before a version is released, and how it is taken into Git and back: nothing here decides, and nothing is pushed."""
