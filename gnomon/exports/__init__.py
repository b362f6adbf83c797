"""How others take what gnomon makes: one file a consumer."""
